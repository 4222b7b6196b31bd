package be.woonspoor.support;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;

/** Does something as a member of staff; who may do what is tested over HTTP. */
public final class Acting {

  private Acting() {}

  public static <T> T as(ProcessEngine engine, String userId, Supplier<T> action) {
    engine.getIdentityService().setAuthentication(userId, List.of("camunda-admin"));
    try {
      return action.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
