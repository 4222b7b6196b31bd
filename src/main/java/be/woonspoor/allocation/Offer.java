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
 * @param misfit why the dwelling does not fit the household, if it does not
 * @param ground why it was refused, if it was
 * @param proof whether there was proof of that reason
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
    Optional<String> misfit,
    Optional<RefusalGround> ground,
    boolean proof) {

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
