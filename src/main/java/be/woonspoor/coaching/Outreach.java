package be.woonspoor.coaching;

/**
 * What was tried since tenant and coach last talked. Not wanting to talk now is part of it:
 * outreach goes on after a no.
 *
 * @param attempts how often
 * @param manners in how many ways
 * @param weeks whole weeks since the first of them
 * @param teamTalk whether the team talked about the silence meanwhile
 */
public record Outreach(int attempts, int manners, int weeks, boolean teamTalk) {}
