package be.woonspoor.allocation;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import be.woonspoor.engine.Input;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who gets a free place. */
@Component
class ReservationDecision extends DecisionContract.WithoutTable {

  static final String NAME = "place-reserved";
  private static final Decision.FiredRule DEVIATION =
      new Decision.FiredRule(
          "deviation-by-the-lead",
          "Enkel de teamverantwoordelijke mag van de volgorde afwijken, met een reden [R5]");
  private static final Decision.FiredRule FIRST_IN_RANK =
      new Decision.FiredRule(
          "first-in-rank",
          "Een vrije plaats van het jaar gaat naar de eerste op de lijst die niet pauzeert"
              + " en binnen de aantallen per verhuurder en doelgroep past [R5, R11]");

  ReservationDecision() {
    super(
        NAME,
        "Plaats gereserveerd",
        Map.of("RESERVED", "een plaats gereserveerd"),
        Input.number("position", "Plaats op de lijst", "", 1, 1000),
        Input.number("pausingBefore", "Mensen ervoor die pauzeren", "", 0, 1000),
        Input.number("freePlaces", "Vrije plaatsen", "", 0, 1000),
        Input.flag("deviation", "De teamverantwoordelijke week van de volgorde af"));
  }

  static Decision.FiredRule policy(boolean deviation) {
    return deviation ? DEVIATION : FIRST_IN_RANK;
  }
}
