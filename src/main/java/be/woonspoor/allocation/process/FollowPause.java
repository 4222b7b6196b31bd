package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person asks for a new offer before the pause is over (R15, S27). */
@Component
class FollowPause implements StepForm {

  private final Offers offers;
  private final StepRecords records;
  private final Timeline timeline;

  FollowPause(Offers offers, StepRecords records, Timeline timeline) {
    this.offers = offers;
    this.timeline = timeline;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "pausedUntilOn",
        view.fact(RefusedOfferProcess.PAUSED_UNTIL)
            .map(until -> Dutch.day(LocalDate.ofInstant(until, Terms.BELGIUM)))
            .orElse("–"));
  }

  @Override
  public void submit(Submission submission) {
    var refusedOn = offers.latest(submission.caseNumber()).map(Offer::letterDate);
    if (refusedOn.filter(submission.date("askedOn").orElseThrow()::isBefore).isPresent()) {
      throw submission.refuse("askedOn", "Dat is voor het aanbod dat geweigerd is.");
    }
    records.keep(submission);
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.DECISION,
        submission.userId(),
        "Pauze vroeger voorbij: de persoon vraagt een nieuw aanbod");
  }
}
