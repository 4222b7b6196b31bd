package be.woonspoor.insight;

import java.util.List;

/**
 * What somebody must know who takes over a case for a while: to be read in a minute. It holds what
 * stands in the notes, so it is for whoever may read those.
 *
 * @param standing where the case stands, in a line
 * @param changed what changed in the last weeks, the newest first
 * @param promised what was promised, by whom and by when
 * @param silences how long it is silent and what was tried
 * @param next what comes when, the nearest first
 * @param mind what to mind
 */
record CaseBrief(
    String caseNumber,
    String name,
    String standing,
    List<String> changed,
    List<String> promised,
    List<String> silences,
    List<String> next,
    List<String> mind) {}
