package be.woonspoor.coaching;

/** What is tried next after a closed door; the last step is a talk in the team, never closing. */
public enum AttemptStep {
  CALL,
  VISIT,
  LETTER,
  /** Reaching somebody who stays elsewhere, there. */
  AT_STAY,
  TEAM
}
