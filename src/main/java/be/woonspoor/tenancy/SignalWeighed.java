package be.woonspoor.tenancy;

import java.util.UUID;

/**
 * Somebody or the table said how serious a signal is. Published in the transaction in which it was
 * said, each time anew when more is told.
 */
public record SignalWeighed(String caseNumber, UUID signalId, SignalKind kind, SignalLevel level) {}
