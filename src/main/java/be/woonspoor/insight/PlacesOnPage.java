package be.woonspoor.insight;

import be.woonspoor.allocation.PlaceDesk;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The places of this year and the next, as the page of the lead shows them. */
@Component
class PlacesOnPage {

  private final PlaceDesk places;

  PlacesOnPage(PlaceDesk places) {
    this.places = places;
  }

  void fill(Model model, int year, UnaryOperator<String> names) {
    model.addAttribute("places", List.of(places.of(year), places.of(year + 1)));
  }
}
