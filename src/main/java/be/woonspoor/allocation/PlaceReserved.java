package be.woonspoor.allocation;

/**
 * A place was reserved for the first in rank.
 *
 * @param position where the case stood on the list at that moment, those who pause included
 */
public record PlaceReserved(String caseNumber, int year, int position) {}
