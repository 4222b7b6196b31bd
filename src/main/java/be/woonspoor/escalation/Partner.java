package be.woonspoor.escalation;

/**
 * Somebody outside the team who may join, because the person agreed to it.
 *
 * @param purpose what the consent is for
 */
public record Partner(String name, String purpose) {}
