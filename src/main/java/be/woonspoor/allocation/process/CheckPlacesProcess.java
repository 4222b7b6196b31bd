package be.woonspoor.allocation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code check-places}: it spans cases and counts what there is to look into. */
@Component
class CheckPlacesProcess extends ProcessContract {

  static final String KEY = "check-places";
  static final Fact<Integer> FINDINGS = Fact.count("findings");

  CheckPlacesProcess() {
    super(KEY, Concern.ALLOCATION, FINDINGS);
  }
}
