package be.woonspoor.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An offer of a dwelling to a case.
 *
 * @param receivedAt when the office took it in: what the landlord set later does not count for it
 * @param replyDue when the term to answer ends
 * @param passage what let it through to the person; empty while nothing does
 * @param misfit why the dwelling does not fit the household, if it does not
 * @param ground why it was refused, if it was
 * @param proof whether there was proof of that reason
 * @param warningDocument the letter that announces the striking off, once it is written
 * @param warnedOn the day that letter was delivered
 * @param endReason why no lease came of it, if none did
 */
public record Offer(
    UUID id,
    String caseNumber,
    String landlordId,
    LocalDate letterDate,
    Instant receivedAt,
    Dwelling dwelling,
    Instant replyDue,
    State state,
    Optional<Passage> passage,
    Optional<String> misfit,
    Optional<RefusalGround> ground,
    boolean proof,
    Optional<UUID> warningDocument,
    Optional<LocalDate> warnedOn,
    Optional<String> endReason) {

  /** Why a dwelling could be put to the person (R14). */
  public enum Passage {
    FITS,
    /** The landlord deviates from its own norm, by letter. */
    DEVIATION,
    /** The norm says nothing, or the file was put right; somebody looked at it. */
    JUDGEMENT
  }

  /** Whether it may be put to the person. */
  public boolean mayBeDiscussed() {
    return state == State.OPEN && passage.isPresent();
  }

  /** Where an offer stands. */
  public enum State {
    OPEN,
    /** It did not fit and went back; that is no refusal of the person. */
    SENT_BACK,
    ACCEPTED,
    /** Refused with a founded reason. */
    FOUNDED,
    /** Refused without a founded reason; counts. */
    UNFOUNDED,
    /** Not answered in time; counts. */
    NO_REPLY,
    ALLOCATED,
    /** The landlord allocates the dwelling to somebody else. */
    DECLINED,
    /** The dwelling is no longer offered. */
    WITHDRAWN,
    SIGNED,
    NOT_SIGNED,
    /** Nobody answers it any more: the allocation stopped. That is no refusal of the person. */
    LAPSED
  }
}
