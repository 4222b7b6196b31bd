package be.woonspoor.allocation;

import java.time.LocalDate;

/** Somebody got the keys of the dwelling. */
public record MovedIn(String caseNumber, LocalDate keysOn) {}
