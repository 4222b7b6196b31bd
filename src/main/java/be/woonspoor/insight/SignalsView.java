package be.woonspoor.insight;

import be.woonspoor.engine.Terms;
import be.woonspoor.team.Coaches;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalOpening;
import be.woonspoor.tenancy.SignalOpenings;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.Signals;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The signals of a case in words: what was told, how serious it is, and what was done. */
@Component
class SignalsView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Signals signals;
  private final SignalOpenings openings;
  private final Coaches coaches;

  SignalsView(Signals signals, SignalOpenings openings, Coaches coaches) {
    this.signals = signals;
    this.openings = openings;
    this.coaches = coaches;
  }

  /**
   * A signal.
   *
   * @param open whether somebody still has to do something about it
   * @param openings the newest first
   */
  record Shown(String kind, boolean open, List<Opening> openings) {}

  /** One time that it was open; empty text where there is nothing to tell. */
  record Opening(String level, String since, String ended, List<String> told, List<String> done) {}

  List<Shown> of(String caseNumber) {
    var names = coaches.names();
    return signals.of(caseNumber).stream().map(signal -> shown(signal, names)).toList();
  }

  private Shown shown(Signal signal, Map<String, String> names) {
    return new Shown(
        signal.kind().label(),
        signal.open(),
        openings.of(signal.id()).stream().map(opening -> opening(opening, names)).toList());
  }

  private static Opening opening(SignalOpening opening, Map<String, String> names) {
    return new Opening(
        opening.level().map(SignalLevel::label).orElse(""),
        day(opening.openedAt()),
        opening.closed().map(closed -> ended(closed, names)).orElse(""),
        opening.reports().stream().map(SignalsView::told).toList(),
        opening.deeds().stream()
            .map(deed -> "%s, %s: %s".formatted(day(deed.at()), who(deed.by(), names), deed.what()))
            .toList());
  }

  private static String ended(SignalOpening.Closed closed, Map<String, String> names) {
    return closed.how().label()
        + closed.by().map(by -> " door " + who(by, names)).orElse("")
        + " op "
        + day(closed.at());
  }

  private static String told(SignalReport report) {
    return "%s, %s%s"
        .formatted(
            DAY.format(report.noticedOn()),
            report.source().label(),
            report.details().text().isBlank() ? "" : ": " + report.details().text());
  }

  private static String who(String user, Map<String, String> names) {
    return names.getOrDefault(user, user);
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(Terms.BELGIUM));
  }
}
