package be.woonspoor.allocation;

/** How an accelerated allocation ended. Only who is housed keeps the place. */
public enum AllocationOutcome {
  HOUSED,
  NOT_ADMITTED,
  /** The person no longer wants to wait. */
  NO_LONGER_WAITING,
  STRUCK_OFF,
  LANDLORD_REFUSED
}
