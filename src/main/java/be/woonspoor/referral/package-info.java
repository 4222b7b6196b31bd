/**
 * Receiving a referral and recognising the person as homeless: what the referrer sent, whether the
 * file is complete, which conditions are met, and the decision of the team lead. Others ask here
 * for the facts of social renting and for the needs of a household in its dwelling.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Referral")
package be.woonspoor.referral;
