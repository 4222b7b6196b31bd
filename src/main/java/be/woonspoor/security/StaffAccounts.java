package be.woonspoor.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The accounts of the staff, for those who plan their work: who has which role, by which name. */
@Component
public class StaffAccounts {

  private final ObjectProvider<ProcessEngine> engine;

  StaffAccounts(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  /** Whether an account has a role. */
  public boolean is(String userId, Role role) {
    return membersOf(role).contains(userId);
  }

  /** The accounts that have a role, by name. */
  public List<String> membersOf(Role role) {
    return asSystem(
            () -> {
              var identity = engine.getObject().getIdentityService();
              return identity.createUserQuery().memberOfGroup(role.group()).list();
            })
        .stream()
        .map(User::getId)
        .sorted()
        .toList();
  }

  /** The full name of an account. */
  public Optional<String> nameOf(String userId) {
    return Optional.ofNullable(
            asSystem(
                () ->
                    engine
                        .getObject()
                        .getIdentityService()
                        .createUserQuery()
                        .userId(userId)
                        .singleResult()))
        .map(user -> user.getFirstName() + " " + user.getLastName());
  }

  /** Which accounts there are is no question of whoever is at work. */
  private <T> T asSystem(Supplier<T> question) {
    var configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question::get));
  }
}
