package be.woonspoor.allocation;

/**
 * A landlord was added, with the rules of another one to begin with.
 *
 * @param like id of the landlord whose rules it gets
 * @param by user id of who did it
 */
public record LandlordAdded(String landlordId, String like, String by, String reason) {}
