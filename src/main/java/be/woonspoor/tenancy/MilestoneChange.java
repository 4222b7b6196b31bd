package be.woonspoor.tenancy;

import java.time.LocalDate;

/**
 * A milestone of a landlord as somebody typed it, still unchecked.
 *
 * @param landlordId empty text for what holds with every landlord that sets nothing else
 * @param code a {@link MilestoneCode}
 * @param fromMonths empty text when months don't count; {@code fromEuro} the same
 * @param amount empty text for the end of the month, and where the law sets the term
 * @param unit a {@link MilestoneTerm.Unit}
 * @param ocmw an {@link OcmwNotice}
 * @param validFrom the first day on which it holds: today or later; null when it can't be read
 */
public record MilestoneChange(
    String landlordId,
    String code,
    boolean applies,
    String fromMonths,
    String fromEuro,
    String amount,
    String unit,
    String ocmw,
    String landlordDoes,
    String coachCan,
    LocalDate validFrom,
    String reason) {}
