package be.woonspoor.coaching;

/**
 * Somebody who stays elsewhere does not come back to the dwelling: the home may be lost, so help is
 * wanted. Never a reason to act on the lease (R9, R25).
 */
public record WillNotReturn(String caseNumber) {}
