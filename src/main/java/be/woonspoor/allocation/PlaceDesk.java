package be.woonspoor.allocation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the years of places are opened and changed; the list moves on with them. */
@Component
@Transactional
public class PlaceDesk {

  private final Places places;
  private final WaitingList list;

  PlaceDesk(Places places, WaitingList list) {
    this.places = places;
    this.list = list;
  }

  @Transactional(readOnly = true)
  public PlaceYear of(int year) {
    return places.of(year);
  }

  /** Opens a year and gives its places to whoever waits. */
  public PlaceYear open(int year) {
    var opened = places.open(year);
    list.mayMoveOn();
    return opened;
  }

  /**
   * Changes the number of places of a year; more places go at once to whoever waits.
   *
   * @param by user id of who decides
   * @throws TotalTooLow when more places are already reserved or committed
   */
  public PlaceYear changeTotal(int year, int total, String reason, String by) {
    var changed = places.changeTotal(year, total, reason, by);
    list.mayMoveOn();
    return changed;
  }
}
