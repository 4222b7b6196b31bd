package be.woonspoor.referral;

import java.util.List;
import java.util.Optional;

/**
 * A referral as we keep it; the person and the household are in the case file.
 *
 * @param account user id of whoever sent it
 * @param question what the office last asked the referrer; empty text when nothing
 * @param extraCondition what the team lead added to the recognition
 * @param attachedTo the running case it turned out to belong to
 * @param follows the ended case of the same person, after which this one goes on
 */
public record KeptReferral(
    String caseNumber,
    String account,
    String externalReference,
    Referral.Referrer referrer,
    Referral.Homelessness homelessness,
    Referral.Conditions conditions,
    Referral.SocialRent socialRent,
    String note,
    List<Proof> missingProofs,
    String question,
    boolean reminded,
    Assessment assessment,
    Optional<Recognition> recognition,
    Optional<String> extraCondition,
    Optional<String> attachedTo,
    Optional<String> follows) {}
