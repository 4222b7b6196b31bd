package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceFinding;
import be.woonspoor.allocation.PlaceFinding.Kind;
import be.woonspoor.allocation.PlaceMove;
import be.woonspoor.allocation.PlaceSums;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.Waiting;
import be.woonspoor.allocation.WaitingList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the places against the processes: after a restored backup, or when an operator removed or
 * moved something by hand, they may disagree. Only one thing is set right by itself, a place whose
 * allocation is gone altogether; everything else is for people to look into, because somebody may
 * be promised a dwelling. It looks at every start, every night and at the start of a year, on one
 * node at a time.
 */
@Component
class PlaceReconciler {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceReconciler.class);

  private final Places places;
  private final WaitingList list;
  private final PlaceTokens tokens;
  private final PlaceSums sums;
  private final PlaceHealth health;

  PlaceReconciler(
      Places places, WaitingList list, PlaceTokens tokens, PlaceSums sums, PlaceHealth health) {
    this.places = places;
    this.list = list;
    this.tokens = tokens;
    this.sums = sums;
    this.health = health;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void atStart() {
    reconcile();
  }

  /**
   * Gives back the places whose allocation is gone and tells what else does not add up.
   *
   * @return the cases that kept them; none when another node looks at this moment
   */
  @Transactional
  public List<String> reconcile() {
    if (!sums.lookAlone()) {
      return List.of();
    }
    var findings = find();
    findings.forEach(finding -> LOG.warn("places: {} {}", finding.kind(), finding.caseNumber()));
    health.found(findings);
    var lost =
        findings.stream()
            .filter(finding -> finding.kind() == Kind.PLACE_WITHOUT_CASE)
            .map(PlaceFinding::caseNumber)
            .toList();
    lost.forEach(caseNumber -> list.leave(caseNumber, PlaceMove.RECONCILED));
    return lost;
  }

  /** All that does not add up now; changes nothing. */
  @Transactional
  public List<PlaceFinding> find() {
    // what people do meanwhile waits, so that a step half seen is no finding
    sums.holdStill();
    var reserved = new HashSet<>(places.reserved());
    var held = tokens.holding();
    var waiting = tokens.waiting();
    var running = tokens.running();
    var listed = new HashSet<String>();
    list.all().stream()
        .filter(entry -> entry.pausedUntil().isEmpty())
        .map(Waiting::caseNumber)
        .forEach(listed::add);
    var findings = new ArrayList<PlaceFinding>();
    add(findings, Kind.PLACE_WITHOUT_CASE, reserved, c -> !running.contains(c));
    add(
        findings,
        Kind.PLACE_WITHOUT_TOKEN,
        reserved,
        c -> running.contains(c) && !held.contains(c));
    add(findings, Kind.TOKEN_WITHOUT_PLACE, held, c -> places.heldBy(c).isEmpty());
    add(findings, Kind.LISTED_WITHOUT_TOKEN, listed, c -> !waiting.contains(c));
    add(findings, Kind.TOKEN_WITHOUT_LISTING, waiting, c -> !listed.contains(c));
    sums.yearsThatDiffer().forEach(year -> findings.add(new PlaceFinding(Kind.COUNTS_DIFFER, "")));
    return List.copyOf(findings);
  }

  private static void add(
      Collection<PlaceFinding> findings, Kind kind, Set<String> cases, Predicate<String> isWrong) {
    cases.stream()
        .filter(isWrong)
        .sorted()
        .forEach(caseNumber -> findings.add(new PlaceFinding(kind, caseNumber)));
  }
}
