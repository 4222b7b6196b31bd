package be.woonspoor.referral;

import be.woonspoor.casefile.HouseholdMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a social worker sends to hand over a person. It was checked when it exists.
 *
 * @param externalReference the sender's own reference; with account and organisation it makes
 *     sending twice harmless
 */
public record Referral(
    String externalReference,
    Referrer referrer,
    ReferredPerson person,
    List<HouseholdMember> household,
    Homelessness homelessness,
    Conditions conditions,
    SocialRent socialRent,
    HousingNeeds housingNeeds,
    String note) {

  /** Who refers; empty text where unknown. */
  public record Referrer(String organisation, String worker, String email, String phone) {}

  /**
   * Who is referred.
   *
   * @param phone empty text when unknown
   * @param language ISO 639-1
   */
  public record ReferredPerson(
      String firstName,
      String lastName,
      LocalDate birthDate,
      Optional<NationalNumber> nationalNumber,
      String phone,
      Optional<String> language) {}

  /**
   * Where the person lives now.
   *
   * @param ethosLight 1 to 7, as the Flemish counts use it; never a ground for ranking (R4)
   */
  public record Homelessness(int ethosLight, LocalDate since) {}

  /** What the social worker says about the conditions for recognition (R2). */
  public record Conditions(
      boolean cannotSearchAlonePsychosocial,
      boolean cannotSearchAloneFinancial,
      boolean honoursTenantObligations,
      boolean livesAloneWithSupport,
      boolean acceptsCoach) {}

  /**
   * What counts for social renting (R13).
   *
   * @param taxableIncome euro a year, of person and partner together
   */
  public record SocialRent(
      Register register,
      BigDecimal taxableIncome,
      int incomeYear,
      boolean disability,
      boolean ownsProperty) {}

  /** Where somebody is registered; a reference address counts as the population register. */
  public enum Register {
    POPULATION("bevolkingsregister"),
    FOREIGNERS("vreemdelingenregister"),
    WAITING("wachtregister"),
    NONE("geen register");

    private final String label;

    Register(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }
}
