package be.woonspoor.coaching.process;

import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The day on which a test stands. */
final class Days {

  private Days() {}

  static LocalDate today() {
    return ClockUtil.getCurrentTime().toInstant().atZone(Terms.BELGIUM).toLocalDate();
  }

  /** Goes to noon of a day; to be undone by {@link #backToNow}. */
  static void goTo(LocalDate day) {
    ClockUtil.setCurrentTime(Date.from(day.atTime(12, 0).atZone(Terms.BELGIUM).toInstant()));
  }

  static void backToNow() {
    ClockUtil.reset();
  }
}
