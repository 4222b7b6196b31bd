package be.woonspoor.allocation;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about places: how many a year has, for whom, and who goes ahead of the turn.
 * The list moves on with every decision.
 */
@Component
@Transactional
public class PlaceDesk {

  private final Places places;
  private final WaitingList list;
  private final TargetGroups groups;
  private final Receipts receipts;
  private final Timeline timeline;

  PlaceDesk(
      Places places, WaitingList list, TargetGroups groups, Receipts receipts, Timeline timeline) {
    this.places = places;
    this.list = list;
    this.groups = groups;
    this.receipts = receipts;
    this.timeline = timeline;
  }

  @Transactional(readOnly = true)
  public PlaceYear of(int year) {
    return places.of(year);
  }

  /**
   * Opens a year, applies the rule for New Year to what is still reserved in the years before, and
   * gives the places to whoever waits.
   */
  public PlaceYear open(int year) {
    places.open(year);
    places.carryOver(year);
    list.mayMoveOn();
    return places.of(year);
  }

  /**
   * Changes the number of places of a year; more places go at once to whoever waits.
   *
   * @param by user id of who decides
   * @throws TotalTooLow when more places are already reserved or committed
   */
  public PlaceYear changeTotal(int year, int total, String reason, String by) {
    return changeTotal(year, total, Optional.empty(), reason, by);
  }

  /**
   * Changes the number of places of a year and what it rests on.
   *
   * @param legalBasis empty to leave it as it is
   * @throws TotalTooLow when more places are already reserved or committed
   */
  public PlaceYear changeTotal(
      int year, int total, Optional<String> legalBasis, String reason, String by) {
    var changed = places.changeTotal(year, total, legalBasis, reason, by);
    list.mayMoveOn();
    return changed;
  }

  /**
   * Sets, changes or lifts a sub-quota; what becomes free goes at once to whoever waits.
   *
   * @param most empty to lift it
   * @throws QuotaTooLow when more places already count in it
   */
  public List<PlaceQuota> changeQuota(
      int year,
      Optional<String> landlordId,
      Optional<String> targetGroup,
      OptionalInt most,
      String reason,
      String by) {
    places.changeQuota(year, landlordId, targetGroup, most, reason, by);
    list.mayMoveOn();
    return places.quotas(year);
  }

  /**
   * Lets a case have the next place that fits, ahead of its turn (R5). The reason is kept with the
   * case, and with those who are passed over once it happens.
   *
   * @throws NotOnTheList when the case does not wait, or pauses
   */
  public void putAhead(String caseNumber, String reason, String by) {
    var waiting = list.of(caseNumber).orElseThrow(() -> new NotOnTheList(caseNumber));
    if (!list.putAhead(caseNumber, reason, by)) {
      throw new NotOnTheList(caseNumber);
    }
    keep(caseNumber, "AHEAD", by, PlaceSentences.ahead(reason, waiting.position()));
    list.mayMoveOn();
  }

  /**
   * Takes {@link #putAhead} back.
   *
   * @throws NotOnTheList when the case was not put ahead
   */
  public void putBack(String caseNumber, String reason, String by) {
    if (!list.putBack(caseNumber)) {
      throw new NotOnTheList(caseNumber);
    }
    keep(caseNumber, "IN_TURN", by, "Het dossier wacht weer op zijn beurt. Reden: " + reason);
  }

  /**
   * Puts a case that is on the list in another target group; it keeps its rank.
   *
   * @throws NotOnTheList when it is not on the list
   */
  public void changeGroup(String caseNumber, String group, String reason, String by) {
    if (list.of(caseNumber).isEmpty()) {
      throw new NotOnTheList(caseNumber);
    }
    groups.assign(caseNumber, group, reason, by);
  }

  private void keep(String caseNumber, String outcome, String by, String text) {
    receipts.keep(
        caseNumber,
        "rank-deviation",
        outcome,
        Map.of("decidedBy", by),
        Optional.empty(),
        List.of(),
        text);
    timeline.add(caseNumber, Timeline.Kind.DECISION, by, "Afwijking van de volgorde beslist", text);
  }
}
