package be.woonspoor.tenancy.process;

import be.woonspoor.coaching.SilenceNoticed;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A long silence is a signal to go and see whether somebody is well, and nothing else (R9, R27).
 */
@Component
class LongSilence {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final SignalDesk desk;
  private final Clock clock;

  LongSilence(SignalDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @EventListener
  void on(SilenceNoticed silence) {
    desk.report(
        silence.caseNumber(),
        SignalKind.SILENCE,
        new SignalReport(
            clock.instant(),
            "",
            SignalSource.SYSTEM,
            LocalDate.now(clock.withZone(Terms.BELGIUM)),
            true,
            SignalDetails.story(
                "Geen teken van leven sinds " + DAY.format(silence.silentSince()) + ".")));
  }
}
