package be.woonspoor.insight.figures;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.OfferFigures;
import be.woonspoor.allocation.OfferFigures.Made;
import be.woonspoor.allocation.RefusalGround;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why dwellings are refused. Never for a landlord: some reasons tell of health or prison. */
@Component
@Order(4)
class Refusals implements Indicator {

  private static final String NO_REPLY = "NO_REPLY";
  private static final String UNREADABLE = "ERASED";
  private static final Set<Offer.State> REFUSED =
      Set.of(Offer.State.FOUNDED, Offer.State.UNFOUNDED, Offer.State.NO_REPLY);

  private final OfferFigures offers;

  Refusals(OfferFigures offers) {
    this.offers = offers;
  }

  @Override
  public String name() {
    return "refusals";
  }

  @Override
  public Result over(Scope scope) {
    var observed =
        offers.between(scope.period().start(), scope.period().end()).stream()
            .filter(offer -> REFUSED.contains(offer.state()))
            .map(offer -> Observed.of(reason(offer), offer.caseNumber()).came(offer.state()))
            .toList();
    var grounds = Stream.of(RefusalGround.values()).map(Enum::name);
    var others =
        Values.of(UNREADABLE, observed).isEmpty()
            ? Stream.of(NO_REPLY)
            : Stream.of(NO_REPLY, UNREADABLE);
    var figure =
        new Figure(
            name(),
            "Weigeringen naar reden",
            "Aanbiedingen die in deze periode binnenkwamen en niet aanvaard werden. Gegrond is een tijdelijke reden"
                + " met bewijs; die telt niet mee voor een pauze of schrapping.",
            Figure.Care.PARTS_OF_A_WHOLE,
            List.of(
                Measure.count("count", "Weigeringen"), Measure.count("founded", "Waarvan gegrond")),
            Stream.concat(grounds, others).map(reason -> line(reason, observed)).toList());
    return new Result(figure, observed);
  }

  private static String reason(Made offer) {
    return offer.state() == Offer.State.NO_REPLY
        ? NO_REPLY
        : offer.ground().map(Enum::name).orElse(UNREADABLE);
  }

  private static Line line(String reason, List<Observed> all) {
    var observed = Values.of(reason, all);
    return new Line(
        reason,
        label(reason),
        Values.with("count", observed.size())
            .and("founded", Values.came(observed, Offer.State.FOUNDED))
            .done());
  }

  private static String label(String reason) {
    return switch (reason) {
      case "HOSPITAL" -> "Opname in een ziekenhuis";
      case "PRISON" -> "Gevangenis";
      case "FAMILY_REUNIFICATION" -> "Gezinshereniging";
      case "PRIVATE_LEASE" -> "Pas privé gehuurd";
      case "LIVE_IN_CARER" -> "Inwonende hulp";
      case "PREGNANCY" -> "Zwangerschap";
      case "OTHER" -> "Een andere reden";
      case "NONE" -> "Zonder reden";
      case NO_REPLY -> "Geen antwoord";
      default -> "Niet meer te lezen: het dossier is gewist";
    };
  }
}
