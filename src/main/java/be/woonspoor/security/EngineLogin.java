package be.woonspoor.security;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks a password against the engine's accounts: one account for the web applications, the pages
 * and both APIs. The engine slows down and at last locks an account after wrong passwords.
 */
@Component
final class EngineLogin implements AuthenticationProvider {

  private static final int LONGEST = 200;

  private final ProcessEngine engine;
  private final VerifiedCredentials verified;
  private final String unknownAccount;
  private final PasswordHash hash;

  EngineLogin(ProcessEngine engine, SecuritySettings settings) {
    this.engine = engine;
    this.verified = new VerifiedCredentials(settings.credentialsCache());
    this.hash = new PasswordHash(settings.bcryptStrength());
    this.unknownAccount = hash.encrypt("nobody has this password");
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var user = attempt.getName();
    var password = String.valueOf(attempt.getCredentials());
    if (user.isBlank() || user.length() > LONGEST || password.length() > LONGEST) {
      throw refused();
    }
    if (!verified.holds(user, password)) {
      check(user, password);
      verified.remember(user, password);
    }
    var authorities =
        rolesOf(user).stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
  }

  private void check(String user, String password) {
    var identity = engine.getIdentityService();
    if (identity.createUserQuery().userId(user).count() == 0) {
      // as slow as a wrong password, so that time does not tell which accounts exist
      hash.check(password, unknownAccount);
      throw refused();
    }
    if (!identity.checkPassword(user, password)) {
      throw refused();
    }
  }

  /** The roles of an account now. */
  Set<Role> rolesOf(String user) {
    IdentityService identity = engine.getIdentityService();
    var roles = EnumSet.noneOf(Role.class);
    for (var group : identity.createGroupQuery().groupMember(user).list()) {
      Role.ofGroup(group.getId()).ifPresent(roles::add);
    }
    return roles;
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("wrong account or password");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
