package be.woonspoor.referral;

/** A condition that is not met, and why, in the words of the table. */
public record Unmet(Condition condition, String sentence) {}
