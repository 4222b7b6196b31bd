/**
 * Looking at the work: the page of a case, the names on the tasks, the figures with their yearly
 * report, later the board. Reads what the other capabilities offer and changes nothing of theirs.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Insight")
package be.woonspoor.insight;
