package be.woonspoor.allocation;

/**
 * One thing that a landlord sets. Each has a value from a day on, until the next one; all are kept
 * as text, as people write them.
 */
public enum LandlordItem {
  NAME("Naam", "Zoals op brieven.", false),
  /** Calendar days to answer an offer (R15, S27; another landlord gives five, S30). */
  REPLY_DAYS(
      "Dagen om te antwoorden op een aanbod",
      "In kalenderdagen. Leeg is de gewone termijn van de tabel Termijnen.",
      true),
  /** Unfounded refusals that only pause; the next one strikes off (R15, S27). */
  REFUSALS_ALLOWED(
      "Toegelaten ongegronde weigeringen",
      "Bij zoveel weigeringen volgt een pauze; de volgende schrapt.",
      false),
  /** The rows of the table {@code fitting-occupancy} that count (R14, S33). */
  OCCUPANCY_NORM("Norm voor passende bezetting", "Een versie uit de bezettingstabel.", false),
  /** Age in years from which a child no longer counts for the bedrooms (R14, S33). */
  CHILD_COUNTS_UNTIL("Kinderen tellen mee tot", "De verjaardag waarop het stopt, in jaren.", false),
  /**
   * What the landlord did at how many months of arrears, until that became milestones (R26). Kept
   * to be read only.
   */
  ARREARS_STEPS("Stappen bij huurachterstal", "Staat nu bij de mijlpalen.", true),
  CONTACT_ADDRESS("Adres", "Voor brieven.", true),
  CONTACT_EMAIL("E-mail", "Van de dienst die kandidaten opvolgt.", true),
  CONTACT_PHONE("Telefoon", "Van de dienst die kandidaten opvolgt.", true);

  private final String label;
  private final String hint;
  private final boolean mayBeEmpty;

  LandlordItem(String label, String hint, boolean mayBeEmpty) {
    this.label = label;
    this.hint = hint;
    this.mayBeEmpty = mayBeEmpty;
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  /** What to fill in. */
  public String hint() {
    return hint;
  }

  /** Whether it can still be set; what it was before stays to be read. */
  public boolean isSet() {
    return this != ARREARS_STEPS;
  }

  public boolean mayBeEmpty() {
    return mayBeEmpty;
  }
}
