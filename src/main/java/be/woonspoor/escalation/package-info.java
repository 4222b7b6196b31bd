/**
 * Intensive follow-up of people for whom coaching structurally is not enough: the proposal, the
 * test, the person's own answer, the decision, partners by consent, two contacts a week, and the
 * way back to coaching. The lease is never touched. Why somebody needs it is sealed in here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Escalation")
package be.woonspoor.escalation;
