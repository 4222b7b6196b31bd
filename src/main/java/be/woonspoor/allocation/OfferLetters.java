package be.woonspoor.allocation;

import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters to the person about offers, kept in the file at the step that they belong to. */
@Component
@Transactional
public class OfferLetters {

  private final Offers offers;
  private final Replies replies;
  private final Landlords landlords;
  private final Letters letters;
  private final Clock clock;

  OfferLetters(Offers offers, Replies replies, Landlords landlords, Letters letters, Clock clock) {
    this.offers = offers;
    this.replies = replies;
    this.landlords = landlords;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Writes the letter about the newest offer: an invitation to talk, or, when one more refusal
   * would strike off, the letter that says so (R15, S28).
   *
   * @return whether it is a last chance, so that the warning must be delivered first
   * @throws IllegalStateException when nothing lets the offer through to the person (R14)
   */
  public boolean announce(String caseNumber) {
    var offer = offers.latest(caseNumber).orElseThrow();
    if (!offer.mayBeDiscussed()) {
      throw new IllegalStateException("the offer to " + caseNumber + " was never let through");
    }
    var lastChance = replies.isLastChance(caseNumber);
    if (lastChance) {
      writeWarning(caseNumber);
    } else {
      letters.write(
          caseNumber,
          new Letter.OfferTalk(landlord(offer), home(offer), Optional.empty(), replyBy(offer)),
          "");
    }
    return lastChance;
  }

  /** Writes the letter with the warning, or writes it again when the landlord gives more time. */
  public void writeWarning(String caseNumber) {
    var offer = offers.latest(caseNumber).orElseThrow();
    var document =
        letters.write(
            caseNumber,
            new Letter.OfferWarning(
                landlord(offer),
                home(offer),
                Optional.empty(),
                replyBy(offer),
                counted(offers.counted(caseNumber))),
            "");
    offers.warningWritten(caseNumber, document.id());
  }

  /** Writes that the candidate is struck off, why, and how to appeal. Before it is noted so. */
  public void struckOff(String caseNumber, String by) {
    var offer = offers.latest(caseNumber).orElseThrow();
    letters.write(
        caseNumber,
        new Letter.StruckOff(
            landlord(offer),
            LocalDate.ofInstant(clock.instant(), Terms.BELGIUM),
            counted(offers.counted(caseNumber))),
        by);
  }

  private String landlord(Offer offer) {
    return landlords.find(offer.landlordId()).map(Landlord::name).orElse(offer.landlordId());
  }

  private static Letter.Home home(Offer offer) {
    var dwelling = offer.dwelling();
    return new Letter.Home(
        dwelling.address(), dwelling.bedrooms(), dwelling.stepFree(), dwelling.monthlyRent());
  }

  private static LocalDate replyBy(Offer offer) {
    return LocalDate.ofInstant(offer.replyDue(), Terms.BELGIUM);
  }

  private static List<Letter.CountedRefusal> counted(List<Offer> refused) {
    return refused.stream()
        .map(
            offer ->
                new Letter.CountedRefusal(
                    offer.letterDate(), offer.state() != Offer.State.NO_REPLY))
        .toList();
  }
}
