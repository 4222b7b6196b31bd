package be.woonspoor.referral;

/**
 * A referral came in through the API and has its file; its trajectory starts in this transaction.
 */
public record ReferralReceived(String caseNumber) {}
