package be.woonspoor.engine;

import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.scheduling.support.CronExpression;

/**
 * The cycles of timers in the models, in Belgian time: the engine's own reads them in the time zone
 * of the server. A cycle is a cron expression of six fields from the second on; days of the week by
 * name. A moment that summer time skips is left out that day.
 */
final class BelgianCycles extends CycleBusinessCalendar {

  /** Puts Belgian cycles in the place of the engine's own. */
  static BusinessCalendarManager before(BusinessCalendarManager engine) {
    var ours = new BelgianCycles();
    return name -> name.equals(NAME) ? ours : engine.getBusinessCalendar(name);
  }

  /**
   * The first moment of a cycle after a moment; now when that is null.
   *
   * @throws IllegalArgumentException when it is no cron expression
   */
  @Override
  public Date resolveDuedate(String cycle, Date after, long repeatOffset) {
    if (cycle.startsWith("R")) {
      return super.resolveDuedate(cycle, after, repeatOffset);
    }
    var from = Optional.ofNullable(after).orElseGet(ClockUtil::getCurrentTime).toInstant();
    var next = CronExpression.parse(cycle).next(ZonedDateTime.ofInstant(from, Terms.BELGIUM));
    return next == null ? null : Date.from(next.toInstant());
  }
}
