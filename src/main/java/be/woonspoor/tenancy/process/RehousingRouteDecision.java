package be.woonspoor.tenancy.process;

import static be.woonspoor.engine.Input.code;
import static be.woonspoor.engine.Input.flag;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether accelerated allocation is open again to somebody who needs a next dwelling. */
@Component
class RehousingRouteDecision extends DecisionContract {

  static final String TABLE = "rehousing-route";

  RehousingRouteDecision() {
    super(
        TABLE,
        "Opnieuw versnelde toewijzing",
        Map.of("ALLOWED", "mag volgens de regels", "NOT_ALLOWED", "mag volgens de regels niet"),
        code("leaseState", "De huur", LeaseStanding.class, LeaseStanding::words),
        code("agreement", "Trajectakkoord", AgreementState.class, AgreementState::words),
        flag("recognised", "Erkend"),
        flag("coached", "Een coach begeleidt de persoon"),
        flag("allocationRuns", "Er loopt al een versnelde toewijzing"),
        flag("struckOff", "Geschrapt door de verhuurder"),
        flag("placeThisYear", "Dit jaar al een plaats gebruikt"));
  }

  /** Where the agreement stands. */
  enum AgreementState {
    LIVE("loopt"),
    WITHDRAWN("ingetrokken"),
    NONE("geen in het dossier");

    private final String words;

    AgreementState(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Where the lease stands; what ended it is not asked. */
  enum LeaseStanding {
    HOLDS("loopt"),
    ENDING("eindigt"),
    ENDED("geen of voorbij");

    private final String words;

    LeaseStanding(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("result", String.class);
  }
}
