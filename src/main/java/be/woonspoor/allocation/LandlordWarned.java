package be.woonspoor.allocation;

/**
 * A landlord wrote about arrears or a termination: a signal for the coach, never more than that.
 */
public record LandlordWarned(LandlordLetter letter) {}
