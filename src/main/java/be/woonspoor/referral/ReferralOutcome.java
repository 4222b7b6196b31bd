package be.woonspoor.referral;

/** How a referral ended, for the trajectory. */
public enum ReferralOutcome {
  RECOGNISED,
  REJECTED,
  PREVENTIVE,
  SAME_PERSON;

  /** The outcome that a decision leads to. */
  public static ReferralOutcome of(Recognition recognition) {
    return valueOf(recognition.name());
  }
}
