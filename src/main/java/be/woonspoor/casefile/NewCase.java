package be.woonspoor.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a case starts with.
 *
 * @param nationalNumber eleven digits, checked by the caller
 * @param referrerAccount user id of who referred, if that was an account of ours
 */
public record NewCase(
    Person person,
    Optional<String> nationalNumber,
    Contact contact,
    List<HouseholdMember> household,
    Optional<String> referrerAccount,
    Instant receivedAt) {}
