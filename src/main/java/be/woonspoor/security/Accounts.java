package be.woonspoor.security;

import java.util.Set;
import org.springframework.stereotype.Component;

/** What an account may do now, for doors that know somebody otherwise than by a login. */
@Component
public class Accounts {

  private final EngineLogin login;

  Accounts(EngineLogin login) {
    this.login = login;
  }

  /** The roles of an account now; none when it does not exist any more. */
  public Set<Role> rolesOf(String userId) {
    return login.rolesOf(userId);
  }
}
