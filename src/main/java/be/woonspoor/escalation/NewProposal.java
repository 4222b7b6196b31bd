package be.woonspoor.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal as it is made.
 *
 * @param facts what the file says at that moment
 * @param whyAgain after a no: the words of the person who asks now, or what is new
 * @param earlier the intensive follow-up that there was before
 * @param by user id; empty text when the file itself speaks
 */
public record NewProposal(
    Origin origin,
    Grounds grounds,
    FileFacts facts,
    Optional<String> whyAgain,
    Optional<UUID> earlier,
    String by,
    Instant at) {}
