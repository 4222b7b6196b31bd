package be.woonspoor.allocation.process;

import be.woonspoor.allocation.LeaseSigned;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.process.LeaseAndMoveInProcess.Signing;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The lease is signed, or not (R17). */
@Component
class SignLease implements StepForm {

  private final Offers offers;
  private final Terms terms;
  private final StepRecords records;
  private final ApplicationEventPublisher events;

  SignLease(Offers offers, Terms terms, StepRecords records, ApplicationEventPublisher events) {
    this.offers = offers;
    this.terms = terms;
    this.records = records;
    this.events = events;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<String, Object>();
    shown.put("offerSummary", offers.summary(view.caseNumber()));
    offers
        .latest(view.caseNumber())
        .ifPresent(
            offer -> {
              shown.put("dwellingAddress", offer.dwelling().address());
              shown.put("dwellingBedrooms", offer.dwelling().bedrooms());
              offer.dwelling().monthlyRent().ifPresent(rent -> shown.put("monthlyRent", rent));
            });
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    if (submission.fact(LeaseAndMoveInProcess.SIGNING).orElseThrow() == Signing.SIGNED) {
      var caseNumber = submission.caseNumber();
      var signedOn = submission.date("signedOn").orElseThrow();
      var startsOn = submission.date("startsOn").orElseThrow();
      submission.set(LeaseAndMoveInProcess.DAY_ONE, terms.closeOf(startsOn));
      events.publishEvent(
          new LeaseSigned(
              caseNumber,
              signedOn,
              startsOn,
              offers.latest(caseNumber).orElseThrow().landlordId(),
              submission.requiredText("dwellingAddress"),
              submission.number("dwellingBedrooms").orElseThrow().intValueExact(),
              submission.number("monthlyRent").orElseThrow(),
              submission.number("monthlyCosts")));
    } else {
      offers.endsBecause(submission.caseNumber(), submission.requiredText("notSignedReason"));
    }
  }
}
