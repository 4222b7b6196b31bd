package be.woonspoor.insight;

import be.woonspoor.engine.Terms;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;

/** Writes days as a calendar that telephones and mail programs subscribe to (RFC 5545). */
final class AgendaCalendar {

  /** What a calendar shows of an appointment that has a beginning and no end. */
  private static final Duration AS_LONG_AS = Duration.ofHours(1);

  private static final String ASK_AGAIN = "PT1H";
  private static final String ZONE = "Europe/Brussels";

  private AgendaCalendar() {}

  static String write(List<AgendaHistory.Told> events) {
    var calendar =
        new Calendar()
            .withProdId("-//Woonspoor//Agenda//NL")
            .withDefaults()
            .withProperty(new XProperty("X-WR-CALNAME", "Woonspoor"))
            .withProperty(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN))
            .getFluentTarget();
    if (events.isEmpty()) {
      // a calendar must hold something (RFC 5545, 3.6)
      var zones = TimeZoneRegistryFactory.getInstance().createRegistry();
      calendar.add(zones.getTimeZone(ZONE).getVTimeZone());
    }
    events.forEach(told -> calendar.add(event(told)));
    var text = new StringWriter();
    try {
      new CalendarOutputter(true).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static VEvent event(AgendaHistory.Told told) {
    var day = told.event().day();
    // the moment of the last change, so that the same answer is the same to the byte
    Instant changed = told.changedAt();
    var event = new VEvent(false);
    event.add(new Uid(told.uid() + "@woonspoor"));
    event.add(new DtStamp(changed));
    event.add(new LastModified(changed));
    event.add(new Sequence(told.sequence()));
    var at = told.event().at();
    if (at.isPresent()) {
      // as an instant, so that no program has to know when our summer begins
      var start = day.atTime(at.get()).atZone(Terms.BELGIUM).toInstant();
      event.add(new DtStart<>(start));
      event.add(new DtEnd<>(start.plus(AS_LONG_AS)));
    } else {
      event.add(new DtStart<>(day));
      event.add(new DtEnd<>(day.plusDays(1)));
    }
    event.add(new Summary(told.event().title()));
    event.add(new Clazz(Clazz.VALUE_PRIVATE));
    // a day or a due date does not fill the day; an appointment with an hour fills that hour
    event.add(new Transp(at.isPresent() ? Transp.VALUE_OPAQUE : Transp.VALUE_TRANSPARENT));
    told.event().place().ifPresent(place -> event.add(new Location(place)));
    return event;
  }
}
