package be.woonspoor.allocation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code place-year}: it spans cases and holds nothing. */
@Component
class PlaceYearProcess extends ProcessContract {

  PlaceYearProcess() {
    super("place-year", Concern.ALLOCATION);
  }
}
