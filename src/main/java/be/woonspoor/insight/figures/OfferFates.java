package be.woonspoor.insight.figures;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.OfferFigures;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What became of the dwellings that landlords offered. Says nothing of why. */
@Component
@Order(3)
class OfferFates implements Indicator {

  private final OfferFigures offers;

  OfferFates(OfferFigures offers) {
    this.offers = offers;
  }

  /** What became of an offer, as a landlord knows it too. */
  enum Fate {
    LEASE_SIGNED("Huurcontract getekend"),
    NOT_ACCEPTED("Niet aanvaard of niet beantwoord"),
    NO_LEASE("Om een andere reden geen huurcontract"),
    OPEN("Nog open op de dag van de telling");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    static Fate of(Offer.State state) {
      return switch (state) {
        case SIGNED -> LEASE_SIGNED;
        case FOUNDED, UNFOUNDED, NO_REPLY -> NOT_ACCEPTED;
        case SENT_BACK, DECLINED, WITHDRAWN, NOT_SIGNED, LAPSED -> NO_LEASE;
        case OPEN, ACCEPTED, ALLOCATED -> OPEN;
      };
    }
  }

  @Override
  public String name() {
    return "offers";
  }

  @Override
  public boolean mayGoToLandlord() {
    return true;
  }

  @Override
  public Result over(Scope scope) {
    var observed =
        offers.between(scope.period().start(), scope.period().end()).stream()
            .filter(offer -> scope.covers(Optional.of(offer.landlordId())))
            .map(offer -> Observed.of(Fate.of(offer.state()).name(), offer.caseNumber()))
            .toList();
    var figure =
        new Figure(
            name(),
            "Aanbod van woningen",
            "De aanbiedingen die in deze periode binnenkwamen, naar wat er nu van geworden is.",
            Figure.Care.PARTS_OF_A_WHOLE,
            List.of(Measure.count("count", "Aanbiedingen")),
            Arrays.stream(Fate.values()).map(fate -> line(fate, observed)).toList());
    return new Result(figure, observed);
  }

  private static Line line(Fate fate, List<Observed> all) {
    return new Line(
        fate.name(), fate.label, Values.with("count", Values.of(fate.name(), all).size()).done());
  }
}
