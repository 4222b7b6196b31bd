package be.woonspoor.allocation;

import java.time.LocalDate;

/** The registration of a case with a landlord (R12). */
public record Registration(String landlordId, LocalDate registeredOn, String number) {}
