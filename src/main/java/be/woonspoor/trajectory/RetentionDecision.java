package be.woonspoor.trajectory;

import static be.woonspoor.engine.Input.flag;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a file may be erased. Only time and the service change what it rests on. */
@Component
class RetentionDecision extends DecisionContract {

  RetentionDecision() {
    super(
        "retention",
        "Bewaren of wissen",
        Map.of(
            "RUNNING", "bewaren: het traject loopt nog",
            "NOT_SET", "bewaren: de bewaartermijn is niet ingesteld",
            "NOT_OVER", "bewaren: de bewaartermijn loopt nog",
            "NO_PERMISSION", "bewaren: het Rijksarchief gaf nog geen machtiging",
            "READY", "mag gewist worden"),
        flag("running", "Traject loopt nog").fixed(),
        flag("termSet", "Bewaartermijn ingesteld").fixed(),
        flag("termOver", "Bewaartermijn voorbij").fixed(),
        flag("permission", "Machtiging van het Rijksarchief"));
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("outcome", String.class);
  }
}
