package be.woonspoor.tenancy.process;

import be.woonspoor.coaching.ReviewHeld;
import be.woonspoor.tenancy.ProgressWatch;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reviews without progress are a signal to look together at what could be done otherwise. It says
 * something about the guidance, never about the tenant, and nothing follows for the lease (R9,
 * R31).
 */
@Component
class NoProgress {

  private final ProgressWatch progress;
  private final SignalDesk desk;
  private final Clock clock;

  NoProgress(ProgressWatch progress, SignalDesk desk, Clock clock) {
    this.progress = progress;
    this.desk = desk;
    this.clock = clock;
  }

  @EventListener
  void on(ReviewHeld review) {
    progress
        .stalled(review.caseNumber())
        .ifPresent(
            without ->
                desk.report(
                    review.caseNumber(),
                    SignalKind.NO_PROGRESS,
                    new SignalReport(
                        clock.instant(),
                        "",
                        SignalSource.SYSTEM,
                        review.on(),
                        false,
                        SignalDetails.story(
                            without
                                + " evaluaties na elkaar zonder vooruitgang op een stabiel of"
                                + " behouden thuis. Wat kan anders, en wat helpt wel?"))));
  }
}
