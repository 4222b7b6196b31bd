package be.woonspoor.support;

import be.woonspoor.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;

/** Does something as a member of staff; who may do what is tested over HTTP. */
public final class Acting {

  private static final List<String> EVERY_ROLE =
      Arrays.stream(Role.values()).map(Role::group).toList();

  private Acting() {}

  public static <T> T as(ProcessEngine engine, String userId, Supplier<T> action) {
    engine.getIdentityService().setAuthentication(userId, EVERY_ROLE);
    try {
      return action.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
