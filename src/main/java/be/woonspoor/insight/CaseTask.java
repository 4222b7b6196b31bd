package be.woonspoor.insight;

import java.time.Instant;
import java.util.Optional;

/**
 * An open task of a case.
 *
 * @param name what is to be done
 * @param assignee account it is assigned to
 * @param due until when
 */
public record CaseTask(String name, Optional<String> assignee, Optional<Instant> due) {}
