package be.woonspoor.allocation;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decisions;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weighs the answer to an offer by the table {@code offer-reply} (R15). */
@Component
public class Replies {

  private final Offers offers;
  private final Landlords landlords;
  private final Decisions decisions;
  private final Receipts receipts;

  Replies(Offers offers, Landlords landlords, Decisions decisions, Receipts receipts) {
    this.offers = offers;
    this.landlords = landlords;
    this.decisions = decisions;
    this.receipts = receipts;
  }

  /**
   * What an answer means.
   *
   * @param refusals unfounded refusals up to now, this one included
   */
  public record Weighed(ReplyOutcome outcome, int refusals) {}

  /** Weighs the answer to the newest offer, settles the offer and leaves a receipt. */
  @Transactional
  public Weighed weigh(String caseNumber, Reply reply) {
    var offer = offers.latest(caseNumber).orElseThrow();
    if (!offer.mayBeDiscussed()) {
      throw new IllegalStateException("the offer to " + caseNumber + " was never let through");
    }
    var before = offers.unfoundedRefusals(caseNumber);
    var allowed = allowed(offer);
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("reply", reply.name());
    inputs.put(
        "ground", reply == Reply.REFUSED ? offer.ground().orElse(RefusalGround.NONE).name() : null);
    inputs.put("proof", reply == Reply.REFUSED && offer.proof());
    inputs.put("refusalsBefore", before);
    inputs.put("refusalsAllowed", allowed);
    inputs.put("warned", offer.warnedOn().isPresent());
    var decision = decisions.decide("offer-reply", inputs);
    var outcome = ReplyOutcome.valueOf(decision.single("outcome", String.class));
    offers.settle(caseNumber, state(reply, outcome));
    var refusals = before + (decision.single("counts", Boolean.class) ? 1 : 0);
    receipts.keep(
        caseNumber,
        "offer-reply",
        outcome.name(),
        inputs,
        decision,
        sentence(outcome, refusals, allowed));
    return new Weighed(outcome, refusals);
  }

  /** Whether one more unfounded refusal would strike the candidate off. */
  public boolean isLastChance(String caseNumber) {
    return offers
        .latest(caseNumber)
        .map(offer -> offers.unfoundedRefusals(caseNumber) >= allowed(offer))
        .orElse(false);
  }

  private int allowed(Offer offer) {
    return landlords
        .rules(offer.landlordId(), offer.letterDate(), offer.receivedAt())
        .refusalsAllowed();
  }

  private static Offer.State state(Reply reply, ReplyOutcome outcome) {
    return switch (outcome) {
      case ACCEPT -> Offer.State.ACCEPTED;
      case FOUNDED -> Offer.State.FOUNDED;
      case PAUSE, STRUCK_OFF ->
          reply == Reply.NO_REPLY ? Offer.State.NO_REPLY : Offer.State.UNFOUNDED;
    };
  }

  private static String sentence(ReplyOutcome outcome, int refusals, int allowed) {
    return switch (outcome) {
      case ACCEPT -> "De persoon aanvaardt het aanbod.";
      case FOUNDED ->
          "De persoon weigert met een gegronde reden en bewijs. Dat telt niet; de plaats blijft.";
      case PAUSE ->
          "Ongegronde weigering %d, er zijn er %d toegelaten: de plaats gaat terug en er volgt een pauze."
                  .formatted(refusals, allowed)
              + (refusals > allowed
                  ? " Geen schrapping, want de brief met de waarschuwing is niet bezorgd."
                  : "");
      case STRUCK_OFF ->
          "Ongegronde weigering %d, er zijn er %d toegelaten: de verhuurder schrapt de kandidaat."
              .formatted(refusals, allowed);
    };
  }
}
