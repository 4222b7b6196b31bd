package be.woonspoor.tenancy;

/**
 * Nobody coaches a case any more. Whoever looks for a dwelling by accelerated allocation is no
 * candidate without a coach (R8); a lease is not touched (R9).
 */
public record CoachingEnded(String caseNumber) {}
