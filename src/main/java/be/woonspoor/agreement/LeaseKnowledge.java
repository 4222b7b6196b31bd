package be.woonspoor.agreement;

/** What the agreement needs to know of the lease, answered by whoever keeps it. */
public interface LeaseKnowledge {

  /** Whether a lease was ever signed for this case. */
  boolean isLeaseSigned(String caseNumber);
}
