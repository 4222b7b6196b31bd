package be.woonspoor.tenancy;

/** Whether the person of a case has died, answered by whoever knows how a case stands. */
public interface Deaths {

  boolean hasDied(String caseNumber);
}
