package be.woonspoor.allocation;

/** What the landlord decides on an accepted offer (R16). */
public enum LandlordDecision {
  ALLOCATED,
  REFUSED,
  /** The dwelling is no longer offered; the person keeps the place. */
  WITHDRAWN
}
