package be.woonspoor.coaching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What a tenant and the coach agreed on for the next contact.
 *
 * @param ordinal counts the contacts that went before; an appointment that is moved keeps it
 * @param at the hour in Belgium, if they agreed on one
 * @param place where it is; empty means at the home of the tenant
 */
public record Appointment(
    String caseNumber,
    int ordinal,
    LocalDate day,
    Optional<LocalTime> at,
    Optional<String> place) {}
