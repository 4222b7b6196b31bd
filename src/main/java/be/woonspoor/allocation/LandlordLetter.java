package be.woonspoor.allocation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A letter of a landlord about a case.
 *
 * @param monthsInArrears for a letter about arrears
 * @param leaseEndsOn the day against which a lease is terminated, if the letter says so
 * @param offerId the offer that a deviation is about
 * @param note what is in it; empty text when nothing was noted
 */
public record LandlordLetter(
    UUID id,
    String caseNumber,
    Kind kind,
    LocalDate letterDate,
    String by,
    OptionalInt monthsInArrears,
    Optional<LocalDate> leaseEndsOn,
    Optional<UUID> offerId,
    String note) {

  /** What a letter is about. */
  public enum Kind {
    OFFER,
    /** The landlord deviates from its occupancy norm for an offer (R14). */
    DEVIATION,
    DECISION,
    TERMINATION,
    ARREARS,
    OTHER
  }
}
