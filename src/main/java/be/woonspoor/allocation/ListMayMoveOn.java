package be.woonspoor.allocation;

/**
 * Somebody joined the list, or a place may have become free: before this transaction commits, the
 * list moves on.
 */
record ListMayMoveOn() {}
