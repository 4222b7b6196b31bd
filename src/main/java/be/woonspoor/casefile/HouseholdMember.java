package be.woonspoor.casefile;

import java.time.LocalDate;

/** Somebody besides the person who would live in the dwelling, visiting children included. */
public record HouseholdMember(
    Relation relation, LocalDate birthDate, Sex sex, Residence residence) {

  /** What somebody is to the person. */
  public enum Relation {
    PARTNER,
    CHILD,
    OTHER
  }

  /** Sex as the register knows it; counts for the number of bedrooms. */
  public enum Sex {
    F,
    M,
    X
  }

  /** How much of the time somebody is there. */
  public enum Residence {
    FULL_TIME,
    PART_TIME,
    VISITING
  }
}
