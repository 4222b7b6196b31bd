package be.woonspoor.referral;

/** What the referral needs to know of a person's earlier case, answered by whoever carries it. */
public interface EarlierCases {

  /** Whether a trajectory of this case runs now. */
  boolean isRunning(String caseNumber);

  /** Whether a lease was ever signed in this case, so that its rank was used. */
  boolean wasHoused(String caseNumber);
}
