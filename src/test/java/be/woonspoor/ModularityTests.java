package be.woonspoor;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Capabilities know each other only by what is public at their root, and never in circles. */
class ModularityTests {

  @Test
  void the_capabilities_keep_their_boundaries() {
    ApplicationModules.of(WoonspoorApplication.class).verify();
  }
}
