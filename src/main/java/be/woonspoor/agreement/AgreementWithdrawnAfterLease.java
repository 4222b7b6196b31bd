package be.woonspoor.agreement;

/**
 * A tenant no longer wants the agreement. The coaching goes on at a low rhythm; nothing happens to
 * the lease and the landlord hears nothing (R9).
 */
public record AgreementWithdrawnAfterLease(String caseNumber) {}
