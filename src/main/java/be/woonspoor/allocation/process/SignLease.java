package be.woonspoor.allocation.process;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.allocation.LeaseSigned;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.process.LeaseAndMoveInProcess.Signing;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The lease is signed, or not (R17). */
@Component
class SignLease implements StepForm {

  private final Offers offers;
  private final Places places;
  private final ObjectProvider<LeaseKnowledge> leases;
  private final Terms terms;
  private final StepRecords records;
  private final ApplicationEventPublisher events;

  SignLease(
      Offers offers,
      Places places,
      ObjectProvider<LeaseKnowledge> leases,
      Terms terms,
      StepRecords records,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.places = places;
    this.leases = leases;
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
      if (places.heldBy(caseNumber).filter(p -> p.state() == Place.State.COMMITTED).isPresent()) {
        throw new OptimisticLockingException("the lease was signed a moment ago");
      }
      if (leases.stream().anyMatch(known -> !known.mayBeFollowed(caseNumber))) {
        throw submission.refuse(
            "signing",
            "Er loopt al een huurcontract voor dit dossier. Laat eerst noteren wanneer dat eindigt,"
                + " of antwoord dat er niet getekend wordt.");
      }
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
