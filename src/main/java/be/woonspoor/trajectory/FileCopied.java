package be.woonspoor.trajectory;

/** Somebody read the whole file of a case to prepare the copy that its person asked for. */
public record FileCopied(String caseNumber, String user) {}
