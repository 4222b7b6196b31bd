/**
 * The people of the service: coaches with their share of a full-time job, and who of them works on
 * which case since when. Every capability may ask {@link be.woonspoor.team.CaseTeam}; assigning is
 * done by those that decide about it (agreement, escalation, handover).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Team")
package be.woonspoor.team;
