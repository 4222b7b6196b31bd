package be.woonspoor.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the one account that a new installation has. An account that exists is left alone, so a
 * changed password stays changed.
 */
@Component
final class OperatorAccount {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorAccount.class);
  private static final String DEMO_PASSWORD = "woonspoor-demo";
  private static final int SHORTEST = 12;

  private final ProcessEngine engine;
  private final OperatorSettings settings;

  OperatorAccount(ProcessEngine engine, OperatorSettings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  void create() {
    var identity = engine.getIdentityService();
    if (settings.id().isBlank()) {
      if (identity.createUserQuery().memberOfGroup(Role.OPERATOR.group()).count() == 0) {
        LOG.warn("there is no operator: set woonspoor.operator.id and woonspoor.operator.password");
      }
      return;
    }
    if (identity.createUserQuery().userId(settings.id()).count() > 0) {
      return;
    }
    refuseWeak(settings.password());
    var user = identity.newUser(settings.id());
    user.setFirstName(Role.OPERATOR.label());
    user.setLastName("Woonspoor");
    user.setPassword(settings.password());
    identity.saveUser(user);
    identity.createMembership(settings.id(), Role.OPERATOR.group());
    LOG.info("operator account {} created", settings.id());
  }

  static void refuseWeak(String password) {
    if (password.isBlank()) {
      throw new IllegalStateException(
          "woonspoor.operator.password is empty: set a password for the operator, or start without"
              + " woonspoor.operator.id");
    }
    if (password.equals(DEMO_PASSWORD)) {
      throw new IllegalStateException(
          "woonspoor.operator.password is the password of the demo: choose another one");
    }
    if (password.length() < SHORTEST) {
      throw new IllegalStateException(
          "woonspoor.operator.password is shorter than " + SHORTEST + " characters");
    }
  }
}
