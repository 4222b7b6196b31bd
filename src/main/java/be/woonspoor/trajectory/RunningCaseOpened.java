package be.woonspoor.trajectory;

/** The file of a tenant whose coaching already runs was opened; the trajectory starts there. */
public record RunningCaseOpened(String caseNumber) {}
