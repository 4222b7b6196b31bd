package be.woonspoor.escalation;

import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether it is shown that intensive coaching structurally falls short. */
@Component
class EscalationTestDecision extends DecisionContract {

  EscalationTestDecision() {
    super(
        "escalation-test",
        "Toets voor intensieve opvolging",
        Map.of(
            "STAFFING", "een vraag over de inzet van het team",
            "STRUCTURAL", "het lukt structureel niet",
            "NOT_SHOWN", "nog niet aangetoond"),
        number("reviewsWithoutProgress", "Evaluaties na elkaar zonder vooruitgang", "", 0, 12),
        flag("redSignal", "Rood signaal"),
        flag("leaseThreatened", "Opzegging, verzoekschrift of dagvaarding"),
        flag("caseloadOnly", "Enkel de werklast is de reden"));
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("result", String.class);
  }
}
