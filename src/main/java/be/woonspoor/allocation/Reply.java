package be.woonspoor.allocation;

/** What the person says to an offer. */
public enum Reply {
  ACCEPTED,
  REFUSED,
  /** The term passed without an answer. */
  NO_REPLY
}
