package be.woonspoor.coaching;

import java.time.LocalDate;

/**
 * The day that a tenant and the coach agreed on for the next contact.
 *
 * @param ordinal counts the contacts that went before; an appointment that is moved keeps it
 */
public record Appointment(String caseNumber, int ordinal, LocalDate day) {}
