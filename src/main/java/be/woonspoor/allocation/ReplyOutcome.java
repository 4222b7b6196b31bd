package be.woonspoor.allocation;

/** What an answer to an offer means (R15). */
public enum ReplyOutcome {
  ACCEPT,
  /** Refused with a founded reason: it does not count and the place stays. */
  FOUNDED,
  /** Refused without one, for the first time: the place goes back, a pause follows. */
  PAUSE,
  /** Refused without one again: the landlord strikes off. */
  STRUCK_OFF
}
