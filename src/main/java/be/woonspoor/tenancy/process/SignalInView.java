package be.woonspoor.tenancy.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.SignalOpening;
import be.woonspoor.tenancy.SignalOpenings;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about a signal shows: what was told, by whom, and how serious it is. */
@Component
class SignalInView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Signals signals;
  private final SignalOpenings openings;
  private final Leases leases;
  private final SharingDesk sharing;

  SignalInView(Signals signals, SignalOpenings openings, Leases leases, SharingDesk sharing) {
    this.sharing = sharing;
    this.signals = signals;
    this.openings = openings;
    this.leases = leases;
  }

  /** The signal that a form is about. */
  Signal of(StepView view) {
    return signals.get(view.fact(TenancySignalProcess.SIGNAL_ID).orElseThrow());
  }

  Map<String, Object> show(StepView view) {
    var signal = of(view);
    return Map.of(
        "signalSummary",
        signal.kind().label() + signal.level().map(level -> " · " + level.label()).orElse(""),
        "signalKind",
        signal.kind().name(),
        "aboutGuidance",
        signal.kind().isAboutGuidance(),
        "signalLines",
        lines(signal),
        "doneBefore",
        openings.of(signal.id()).stream()
            .map(SignalInView::done)
            .filter(done -> !done.isEmpty())
            .collect(Collectors.joining(" ")),
        "deadlineOn",
        day(signal.deadline()),
        "rentsSince",
        day(leases.since(view.caseNumber())),
        SharingDesk.OPTIONS,
        sharing.options(view.caseNumber(), Occasion.SIGNAL));
  }

  /** A partner who was asked along: only with a consent of the person (R10). */
  void share(Submission submission, String field, String partnerAsked) {
    if (submission.list(field).contains(partnerAsked)) {
      sharing.shareAtLeastOne(submission, field, Occasion.SIGNAL);
    }
  }

  /** What was done while it was open, and how it was closed; nothing when nobody did a thing. */
  private static String done(SignalOpening opening) {
    var deeds =
        opening.deeds().stream()
            .map(deed -> "%s: %s".formatted(day(deed.at()), deed.what()))
            .collect(Collectors.joining(" "));
    return opening
        .closed()
        .map(closed -> (deeds + " (%s op %s)".formatted(closed.how().label(), day(closed.at()))))
        .orElse(deeds)
        .strip();
  }

  /** What was told, oldest first, for a table on a form. */
  List<Map<String, Object>> lines(Signal signal) {
    return signal.reports().stream().map(SignalInView::line).toList();
  }

  private static Map<String, Object> line(SignalReport report) {
    return Map.of(
        "day", DAY.format(report.noticedOn()),
        "source", report.source().label(),
        "facts", facts(report));
  }

  private static String facts(SignalReport report) {
    var details = report.details();
    var parts = new ArrayList<String>();
    details.monthsInArrears().map(SignalInView::months).ifPresent(parts::add);
    details.balance().map(euro -> euro.toPlainString() + " euro").ifPresent(parts::add);
    details.deadline().map(day -> "tegen " + DAY.format(day)).ifPresent(parts::add);
    details.servedOn().map(day -> "betekend op " + DAY.format(day)).ifPresent(parts::add);
    if (report.serious()) {
      parts.add("dringend");
    }
    if (!details.text().isEmpty()) {
      parts.add(details.text());
    }
    return String.join(" · ", parts);
  }

  private static String months(int months) {
    return months == 1 ? "1 maand" : months + " maanden";
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(Terms.BELGIUM));
  }

  /** A day as people write it. */
  static String day(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("niet bekend");
  }
}
