package be.woonspoor.engine;

/** What a fact is about. */
public enum Concern {
  RECOGNITION,
  ALLOCATION,
  TENANCY,
  GUIDANCE
}
