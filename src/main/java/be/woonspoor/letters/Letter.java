package be.woonspoor.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a letter must know beside the person, the date and the sender, which every letter has. The
 * components of a record are what its template reads, as {@code letter.…}.
 */
public sealed interface Letter {

  /** Which letter this is. */
  LetterKind kind();

  /**
   * The person is recognised as homeless: a candidate, not yet a tenant (R6).
   *
   * @param completeSince the day of the complete file, which gives the order on the list (R5)
   * @param registerBy the last day to register with the landlord (R12)
   */
  record Recognised(LocalDate completeSince, LocalDate registerBy) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.RECOGNISED;
    }
  }

  /**
   * The person is not recognised: every unmet condition in plain words, what can still be done, how
   * to complain and how to come back (R2, R6).
   *
   * @param unmet the conditions that are not met; what can be done about each is in the template
   * @param grounds why, in the words of the team lead
   */
  record NotRecognised(List<UnmetCondition> unmet, String grounds) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.NOT_RECOGNISED;
    }
  }

  /**
   * A condition that is not met.
   *
   * @param code the code of the table {@code eligibility}
   * @param sentence what was found, in the words of the table
   */
  record UnmetCondition(String code, String sentence) {}

  /**
   * The person is not homeless yet and is sent to preventive guidance, which tries to keep the home
   * (R4).
   *
   * @param grounds why, in the words of the team lead
   */
  record PreventiveRoute(String grounds) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.PREVENTIVE_ROUTE;
    }
  }

  /**
   * The trajectory agreement, to read and to sign by both (R7 to R10).
   *
   * @param arrangements what coach and person arranged, in their words; empty text when nothing
   * @param sharing with whom what may be shared
   * @param signature empty while it waits to be read and signed
   */
  record Agreement(String arrangements, List<Sharing> sharing, Optional<Signature> signature)
      implements Letter {
    @Override
    public LetterKind kind() {
      return signature.isPresent() ? LetterKind.AGREEMENT : LetterKind.AGREEMENT_TO_SIGN;
    }
  }

  /**
   * The signature under an agreement.
   *
   * @param name what the person typed on the screen; empty text on paper
   */
  record Signature(LocalDate on, Signing manner, String name) {}

  /** How an agreement is signed. */
  enum Signing {
    PAPER,
    SCREEN
  }

  /**
   * One consent to share (R10), in words.
   *
   * @param until the last day on which it holds
   */
  record Sharing(String partner, String purpose, String data, LocalDate until) {}

  /**
   * A dwelling is offered and will be talked through (R15).
   *
   * @param landlord name of who offers
   * @param talkOn the day of the talk, when it is agreed already
   * @param replyBy the last day to answer
   */
  record OfferTalk(String landlord, Home dwelling, Optional<LocalDate> talkOn, LocalDate replyBy)
      implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.OFFER_TALK;
    }
  }

  /**
   * A dwelling is offered to somebody who would be struck off by one more refusal without a good
   * reason: the letter must say so (R15, S28).
   *
   * @param earlier the refusals that count, oldest first
   */
  record OfferWarning(
      String landlord,
      Home dwelling,
      Optional<LocalDate> talkOn,
      LocalDate replyBy,
      List<CountedRefusal> earlier)
      implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.OFFER_WARNING;
    }
  }

  /** A dwelling on offer; {@code monthlyRent} in euro, if known. */
  record Home(String address, int bedrooms, boolean stepFree, Optional<BigDecimal> monthlyRent) {}

  /**
   * An offer that was refused without a good reason, or not answered.
   *
   * @param offeredOn the day of the landlord's letter
   */
  record CountedRefusal(LocalDate offeredOn, boolean answered) {}

  /**
   * The candidate is struck off the landlord's list: why, and how to appeal (R15, S28).
   *
   * @param since from when
   * @param refusals what it rests on, oldest first
   */
  record StruckOff(String landlord, LocalDate since, List<CountedRefusal> refusals)
      implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.STRUCK_OFF;
    }
  }

  /** A friendly word when the door stays closed; nothing hangs on it (R9, R23). */
  record KeepingContact() implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.KEEPING_CONTACT;
    }
  }

  /**
   * The yearly look at the data of somebody who waits (S26).
   *
   * @param landlord name of who keeps the register
   * @param answerBy the last day to answer
   */
  record WaitingReview(String landlord, LocalDate answerBy) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.WAITING_REVIEW;
    }
  }

  /**
   * The copy of the own file is ready (GDPR art. 15).
   *
   * @param leftOut what somebody decided to keep back and why, a line each
   */
  record FileShown(List<String> leftOut) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.FILE_SHOWN;
    }
  }

  /**
   * What was done about what the person said was wrong (GDPR art. 16 and 19).
   *
   * @param told who got the wrong data and heard of the correction
   */
  record FileCorrected(List<Correction> points, List<String> told) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.FILE_CORRECTED;
    }
  }

  /**
   * One point that was to be corrected.
   *
   * @param reason why it was not; empty text when it was
   * @param statement whether the words of the person stand beside it now
   */
  record Correction(String what, boolean corrected, String reason, boolean statement) {}

  /**
   * The answer to a question to erase (GDPR art. 17).
   *
   * @param over the day from which the file may be erased, if that is known
   */
  record ErasureAnswered(Erasure erasure, String reason, Optional<LocalDate> over)
      implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.ERASURE_ANSWERED;
    }
  }

  /** What was decided about erasing. */
  enum Erasure {
    GRANTED,
    LATER,
    REFUSED
  }

  /**
   * The answer about own data takes longer (GDPR art. 12).
   *
   * @param answerBy the new last day
   */
  record AnswerLater(LocalDate answerBy, String reason) implements Letter {
    @Override
    public LetterKind kind() {
      return LetterKind.ANSWER_LATER;
    }
  }
}
