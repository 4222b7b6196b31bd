package be.woonspoor.tenancy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that was told about a signal.
 *
 * @param by user id of who wrote it down; empty text for the system
 * @param noticedOn the day on which it was seen, or the date of the letter
 * @param serious whether it is urgent: danger for somebody, or for the dwelling
 */
public record SignalReport(
    Instant at,
    String by,
    SignalSource source,
    LocalDate noticedOn,
    boolean serious,
    SignalDetails details) {}
