package be.woonspoor.allocation;

import java.util.Optional;

/**
 * A landlord wrote about arrears or a termination: a signal for the coach, never more than that.
 *
 * @param step where the arrears stand on the landlord's own steps, in a sentence
 */
public record LandlordWarned(LandlordLetter letter, Optional<String> step) {}
