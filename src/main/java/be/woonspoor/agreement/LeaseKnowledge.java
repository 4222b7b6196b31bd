package be.woonspoor.agreement;

/** What others need to know of the leases of a case, answered by whoever keeps them. */
public interface LeaseKnowledge {

  /** Whether a lease was ever signed for this case. */
  boolean isLeaseSigned(String caseNumber);

  /** Whether a lease holds now; one that has ended does not. */
  boolean holdsLease(String caseNumber);

  /**
   * Whether another lease may be signed: none holds, or the last day of the one that does is known.
   */
  boolean mayBeFollowed(String caseNumber);
}
