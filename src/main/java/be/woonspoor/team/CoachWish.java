package be.woonspoor.team;

import java.util.Optional;
import java.util.Set;

/**
 * What a person wishes of the own coach. It goes before everything else when a coach is chosen.
 *
 * @param language ISO code of a language that the coach should speak
 * @param notThese accounts of coaches whom the person would rather not have
 * @param inOwnWords the rest, as the person said it; empty text where nothing was said
 */
public record CoachWish(Optional<String> language, Set<String> notThese, String inOwnWords) {

  public static final CoachWish NONE = new CoachWish(Optional.empty(), Set.of(), "");
}
