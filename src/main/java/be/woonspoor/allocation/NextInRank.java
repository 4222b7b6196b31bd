package be.woonspoor.allocation;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives free places to whoever is next: the first in rank who does not pause and fits the
 * sub-quotas, and before those whom the lead put ahead (R5, R11). It happens at the end of every
 * transaction in which a place may have become free or somebody joined, in that transaction: a
 * place and the process that goes on with it are there together or not at all.
 */
@Component
class NextInRank {

  private static final Logger LOG = LoggerFactory.getLogger(NextInRank.class);

  /** Whom the lead put ahead, then the rank; among those put ahead the rank, too. */
  private static final Comparator<Waiting> TURN =
      Comparator.comparing((Waiting w) -> !w.isAhead()).thenComparing(Waiting::position);

  private final WaitingList list;
  private final PlaceYears years;
  private final Places places;
  private final AwaitsPlace awaitsPlace;
  private final Receipts receipts;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  NextInRank(
      WaitingList list,
      PlaceYears years,
      Places places,
      AwaitsPlace awaitsPlace,
      Receipts receipts,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.list = list;
    this.years = years;
    this.places = places;
    this.awaitsPlace = awaitsPlace;
    this.receipts = receipts;
    this.timeline = timeline;
    this.events = events;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void moveOn(ListMayMoveOn event) {
    var year = places.thisYear();
    // the lock on the year makes sure that who joins and who gives back see each other, and that
    // of two who notice at once the second finds what the first left
    var now = years.lock(year);
    if (now.free() <= 0) {
      return;
    }
    var room = new Room(now.free(), years.quotas(year));
    var waiting = new ArrayList<>(list.all());
    for (var next : waiting.stream().filter(w -> !w.isPausing()).sorted(TURN).toList()) {
      if (room.isEmpty()) {
        return;
      }
      if (room.fits(next) && isReady(next)) {
        give(next, year, List.copyOf(waiting), room);
        room.take(next);
        waiting.remove(next);
      }
    }
  }

  private boolean isReady(Waiting next) {
    if (!awaitsPlace.test(next.caseNumber())) {
      LOG.error(
          "{} is on the waiting list, but no process of it waits for a place; passed over",
          next.caseNumber());
      return false;
    }
    // two tokens of one case, by somebody's hand: the others must not wait for that
    if (places.isReserved(next.caseNumber())) {
      LOG.error(
          "{} is on the waiting list and holds a place already; passed over", next.caseNumber());
      return false;
    }
    return true;
  }

  private void give(Waiting next, int year, List<Waiting> waiting, Room room) {
    var reason = next.isAhead() ? list.aheadReason(next.caseNumber()) : "";
    if (!list.place(next.caseNumber())) {
      return;
    }
    var place =
        places.take(next.caseNumber(), year, next.isAhead() ? PlaceMove.DEVIATION : PlaceMove.RANK);
    var before = waiting.subList(0, waiting.indexOf(next));
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("year", place.year());
    inputs.put("completeSince", next.completeSince());
    inputs.put("position", before.size() + 1);
    inputs.put("freePlaces", room.free());
    inputs.put("pausingBefore", before.stream().filter(Waiting::isPausing).count());
    inputs.put("deviation", next.isAhead());
    receipts.keepByPolicy(
        next.caseNumber(),
        ReservationDecision.NAME,
        "RESERVED",
        inputs,
        ReservationDecision.policy(next.isAhead()),
        PlaceSentences.reserved(next, place, before, room));
    timeline.add(next.caseNumber(), Timeline.Kind.DECISION, "", "Plaats gereserveerd");
    if (next.isAhead()) {
      before.stream()
          .filter(w -> !w.isPausing() && !w.isAhead() && room.fits(w))
          .forEach(passed -> tellPassedOver(passed, before.size() + 1, place, reason));
    }
    events.publishEvent(new PlaceReserved(next.caseNumber(), place.year(), before.size() + 1));
  }

  private void tellPassedOver(Waiting passed, int position, Place place, String reason) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("year", place.year());
    inputs.put("position", passed.position());
    inputs.put("positionOfTheOther", position);
    inputs.put("completeSince", passed.completeSince());
    receipts.keepByPolicy(
        passed.caseNumber(),
        PassedOverDecision.NAME,
        "PASSED_OVER",
        inputs,
        ReservationDecision.policy(true),
        PlaceSentences.passedOver(place, reason));
  }

  /** What is left to give while the year is locked. */
  static final class Room {

    private final List<PlaceQuota> quotas;
    private int free;

    Room(int free, List<PlaceQuota> quotas) {
      this.free = free;
      this.quotas = new ArrayList<>(quotas);
    }

    int free() {
      return free;
    }

    boolean isEmpty() {
      return free <= 0;
    }

    boolean fits(Waiting somebody) {
      return quotas.stream().noneMatch(quota -> quota.isFull() && counts(quota, somebody));
    }

    private void take(Waiting somebody) {
      free--;
      quotas.replaceAll(quota -> counts(quota, somebody) ? quota.withOneMore() : quota);
    }

    private static boolean counts(PlaceQuota quota, Waiting somebody) {
      return quota.counts(somebody.landlordId(), somebody.targetGroup());
    }
  }
}
