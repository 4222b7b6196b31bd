package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A contact with the tenant, or an attempt at one.
 *
 * @param on the day on which it was, in Belgium
 * @param note what the coach noted; sealed at rest
 * @param agreed what was agreed for next time; sealed at rest
 * @param by user id of who had or tried the contact
 */
public record LoggedContact(
    LocalDate on,
    Manner manner,
    Reached reached,
    Optional<String> note,
    Optional<String> agreed,
    String by) {}
