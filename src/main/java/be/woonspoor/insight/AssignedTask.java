package be.woonspoor.insight;

import java.time.Instant;
import java.util.Optional;

/**
 * An open task of somebody.
 *
 * @param name what is to be done
 * @param caseNumber the case it belongs to, unless it spans cases
 * @param due until when
 */
public record AssignedTask(
    String id, String name, Optional<String> caseNumber, Optional<Instant> due) {}
