package be.woonspoor.escalation.process;

import be.woonspoor.coaching.ReviewHeld;
import be.woonspoor.engine.Messages;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TrackRecord;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalWeighed;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of reviews and of signals, and has the test asked where they may matter (R31). The test
 * itself is a step of its own: the event comes from the middle of the very case that a proposal
 * then asks something of.
 */
@Component
class FactsThatSpeak {

  private final TrackRecord trackRecord;
  private final Proposals proposals;
  private final Stages stages;
  private final Messages messages;

  FactsThatSpeak(TrackRecord trackRecord, Proposals proposals, Stages stages, Messages messages) {
    this.trackRecord = trackRecord;
    this.proposals = proposals;
    this.stages = stages;
    this.messages = messages;
  }

  @EventListener
  void on(ReviewHeld review) {
    if (trackRecord.of(review.caseNumber()).reviewsWithoutProgress() > 0) {
      look(review.caseNumber());
    }
  }

  @EventListener
  void on(SignalWeighed signal) {
    if (signal.level() == SignalLevel.RED || TrackRecord.isThreat(signal.kind())) {
      look(signal.caseNumber());
    }
  }

  private void look(String caseNumber) {
    if (stages.reached(caseNumber, Stage.COACHING) && proposals.open(caseNumber).isEmpty()) {
      messages.begin(WatchEscalation.KEY, caseNumber);
    }
  }
}
