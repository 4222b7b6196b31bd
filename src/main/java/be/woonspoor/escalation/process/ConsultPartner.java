package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Partner;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Proposals.Seat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One talk per partner; each sees only its own purpose. A consent that ended since the partner was
 * chosen ends the talk: then the form asks nothing any more and nothing is shared (R10).
 */
@Component
class ConsultPartner implements StepForm {

  private static final String NOT_REACHED = "NOT_REACHED";

  private final Proposals proposals;
  private final ConsentedPartners consented;
  private final StepRecords records;
  private final Timeline timeline;

  ConsultPartner(
      Proposals proposals, ConsentedPartners consented, StepRecords records, Timeline timeline) {
    this.proposals = proposals;
    this.consented = consented;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var now = consentedNow(view);
    var partner = chosen(view).partner();
    return Map.of(
        "partnerName", partner.name(),
        "partnerRole", partner.role().label(),
        "partnerPurpose", now.map(Partner::purpose).orElse("niets meer"),
        "mayShare", now.isPresent());
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    if (consentedNow(submission).isEmpty()) {
      timeline.add(
          caseNumber,
          Timeline.Kind.AGREEMENT,
          submission.userId(),
          "Niets gedeeld met een partner: de toestemming geldt niet meer");
    } else if (!submission.requiredText("manner").equals(NOT_REACHED)) {
      var seat = chosen(submission);
      consented.share(caseNumber, seat.partner().name(), submission.userId());
      proposals.consulted(
          proposalOf(submission), seat.position(), submission.date("consultedOn").orElseThrow());
    }
    records.keep(submission);
  }

  private Seat chosen(StepView view) {
    return proposals.seat(
        proposalOf(view),
        view.fact(HearPartners.PARTNER_ROUND).orElseThrow(),
        view.fact(HearPartners.PARTNER).orElseThrow());
  }

  private static UUID proposalOf(StepView view) {
    return view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow();
  }

  private Optional<Partner> consentedNow(StepView view) {
    return Optional.ofNullable(consented.of(view.caseNumber()).get(chosen(view).partner().name()));
  }
}
