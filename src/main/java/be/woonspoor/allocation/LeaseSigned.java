package be.woonspoor.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lease was signed; the place is committed in the same transaction.
 *
 * @param monthlyCosts euro a month besides the rent, if known
 */
public record LeaseSigned(
    String caseNumber,
    LocalDate signedOn,
    LocalDate startsOn,
    String landlordId,
    String address,
    int bedrooms,
    BigDecimal monthlyRent,
    Optional<BigDecimal> monthlyCosts) {}
