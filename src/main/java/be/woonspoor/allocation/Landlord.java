package be.woonspoor.allocation;

/** A social landlord. */
public record Landlord(String id, String name) {}
