package be.woonspoor.trajectory;

/** Somebody is no longer a coach of the team; the own cases need another one. */
public record CoachLeft(String coach) {}
