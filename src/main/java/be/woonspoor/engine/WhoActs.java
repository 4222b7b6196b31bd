package be.woonspoor.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose click a change goes back to, for records that say who. */
@Component
public class WhoActs {

  /** A timer, a start, a table: nobody in particular. */
  public static final String SYSTEM = "system";

  private final ObjectProvider<IdentityService> identity;

  WhoActs(ObjectProvider<IdentityService> identity) {
    this.identity = identity;
  }

  /** The account that is at work, or {@link #SYSTEM}. */
  public String id() {
    var user = identity.getObject().getCurrentAuthentication();
    return user == null ? SYSTEM : user.getUserId();
  }
}
