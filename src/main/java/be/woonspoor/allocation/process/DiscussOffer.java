package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.RefusalGround;
import be.woonspoor.allocation.Replies;
import be.woonspoor.allocation.Reply;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.StayInView;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** What the person says to an offer (R15). */
@Component
class DiscussOffer implements StepForm {

  private static final String LAST_CHANCE =
      "Opgelet: nog een ongegronde weigering, of geen antwoord, betekent schrapping.";

  private final Offers offers;
  private final Replies replies;
  private final StayInView stay;
  private final StepRecords records;

  DiscussOffer(Offers offers, Replies replies, StayInView stay, StepRecords records) {
    this.offers = offers;
    this.replies = replies;
    this.stay = stay;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "offerSummary",
        offers.summary(view.caseNumber()),
        "replyDueOn",
        view.fact(DwellingOfferProcess.REPLY_DUE)
            .map(due -> Dutch.day(LocalDate.ofInstant(due, Terms.BELGIUM)))
            .orElse("–"),
        "secondOfferWarning",
        replies.isLastChance(view.caseNumber()) ? LAST_CHANCE : "",
        "stayHint",
        stay.foundedReason(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var reply = submission.fact(DwellingOfferProcess.REPLY).orElseThrow();
    if (reply == Reply.NO_REPLY) {
      throw submission.refuse("reply", "Kies een van de mogelijkheden.");
    }
    var offer = offers.latest(submission.caseNumber());
    if (offer.filter(latest -> latest.state() != Offer.State.OPEN).isPresent()) {
      throw new OptimisticLockingException("the offer was answered a moment ago");
    }
    if (!offer.map(Offer::mayBeDiscussed).orElse(false)) {
      throw submission.refuse(
          "reply", "Dit aanbod past niet bij het gezin en niemand liet het toe. Het kan niet.");
    }
    if (reply == Reply.REFUSED) {
      offers.refusedBecause(
          submission.caseNumber(),
          submission.choice("refusalGround", RefusalGround.class).orElseThrow(),
          submission.flag("proofGiven"));
    }
    records.keep(submission);
  }
}
