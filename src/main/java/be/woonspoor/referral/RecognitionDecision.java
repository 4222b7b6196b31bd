package be.woonspoor.referral;

import be.woonspoor.engine.DecisionContract;
import be.woonspoor.engine.Input;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the team lead decides on a referral, conditions that are set aside included. */
@Component
class RecognitionDecision extends DecisionContract.WithoutTable {

  RecognitionDecision() {
    super(
        "recognition",
        "Erkenning",
        Arrays.stream(Recognition.values())
            .collect(Collectors.toMap(Recognition::name, Recognition::label)),
        Input.number("unmetConditions", "Voorwaarden die niet vervuld zijn", "", 0, 10),
        Input.flag("extraCondition", "Extra afspraak met de verwijzer"));
  }
}
