package be.woonspoor.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A milestone that a signal has reached.
 *
 * @param opening the opening of the signal that reached it
 * @param reachedOn the day of the letter, or on which it was seen
 * @param dueOn the last day on which it is in time
 * @param rule as it held when it was reached
 * @param missedAt when its day went by without an answer; stays when it is met afterwards
 * @param reviewedAt when the lead looked at the miss
 * @param objectedOn the day on which the tenant objected to telling the OCMW
 */
public record Milestone(
    UUID id,
    UUID signalId,
    int opening,
    String caseNumber,
    LocalDate reachedOn,
    LocalDate dueOn,
    State state,
    MilestoneRule rule,
    Optional<Instant> missedAt,
    Optional<Instant> reviewedAt,
    Optional<LocalDate> objectedOn) {

  /** Where a milestone stands. */
  public enum State {
    OPEN("open"),
    MET("gehaald"),
    /** Its day went by; it is still to be done. */
    MISSED("gemist"),
    /** It holds no longer: other facts came, or the signal is over. */
    OVERTAKEN("achterhaald"),
    /** Done, and the tenant objects to telling the OCMW. */
    OBJECTED("gehaald, met bezwaar van de huurder");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }

    /** Whether somebody still has to do something. */
    public boolean isToDo() {
      return this == OPEN || this == MISSED;
    }
  }

  public MilestoneCode code() {
    return rule.code();
  }
}
