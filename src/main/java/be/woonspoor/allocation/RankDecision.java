package be.woonspoor.allocation;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import be.woonspoor.engine.Input;
import be.woonspoor.engine.Terms;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The place of a case on the waiting list. */
@Component
class RankDecision extends DecisionContract.WithoutTable {

  static final String NAME = "rank";
  static final Decision.FiredRule POLICY =
      new Decision.FiredRule(
          "rank-by-complete-file",
          "Wie eerst een volledig dossier had, staat eerst; op hetzelfde ogenblik beslist het"
              + " dossiernummer. Nooit een score [R5, S78]");

  RankDecision() {
    super(
        NAME,
        "Plaats op de wachtlijst",
        Map.of("RANKED", "op de wachtlijst"),
        Input.number("position", "Plaats op de lijst", "", 1, 1000),
        Input.number("waiting", "Mensen op de lijst", "", 1, 1000));
  }

  static String sentence(Waiting own, int waiting) {
    return "Het dossier was volledig op %s. Daarmee staat het op plaats %d van %d op de wachtlijst."
            .formatted(
                Dutch.day(own.completeSince().atZone(Terms.BELGIUM).toLocalDate()),
                own.position(),
                waiting)
        + (own.position() == 1
            ? " Niemand staat ervoor."
            : " Wie ervoor staat, had eerder een volledig dossier.");
  }
}
