package be.woonspoor.security;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Accounts, passwords and permissions of the engine, the way this service wants them. */
@Component
final class IdentityPlugin extends AbstractProcessEnginePlugin {

  /** Length beats character classes; see the guidance of the Belgian CCB on passphrases. */
  private static final int SHORTEST_PASSWORD = 12;

  /** Letters, digits, {@code .}, {@code -} and {@code _}. */
  private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

  private final SecuritySettings settings;

  IdentityPlugin(SecuritySettings settings) {
    this.settings = settings;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setPasswordEncryptor(new PasswordHash(settings.bcryptStrength()));
    configuration.setEnablePasswordPolicy(true);
    configuration.setPasswordPolicy(new LongEnough());
    configuration.setGeneralResourceWhitelistPattern(IDS);
    configuration.setUserResourceWhitelistPattern(IDS);
    configuration.setGroupResourceWhitelistPattern(IDS);
    configuration.setAuthorizationEnabled(true);
    configuration.setAuthorizationEnabledForCustomCode(false);
    configuration.setAuthorizationCheckRevokes("never");
    // a task may be claimed and completed by whom it is offered to, not edited or reassigned
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setResourceAuthorizationProvider(new TaskPermissions());
    configuration.setCustomSessionFactories(List.of(new GroupsWithoutCount.Factory()));
    configuration.setTenantCheckEnabled(false);
  }

  private static final class LongEnough implements PasswordPolicy {

    @Override
    public List<PasswordPolicyRule> getRules() {
      return List.of(
          new PasswordPolicyLengthRuleImpl(SHORTEST_PASSWORD),
          new PasswordPolicyUserDataRuleImpl());
    }
  }

  /**
   * Who is offered a task may work on it, and who has it. Referrers are the exception: they come
   * from many organisations and must not see each other's cases, so only the account that a task is
   * assigned to gets it. Who no longer has a task loses the right to it, which the engine would
   * leave behind; the owner, whose work it is while somebody stands in, has none.
   */
  private static final class TaskPermissions extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
      return groupId.equals(Role.REFERRER.group())
          ? new AuthorizationEntity[0]
          : super.newTaskGroupIdentityLink(task, groupId, type);
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
      if (before != null && !before.equals(now)) {
        getAuthorizationManager()
            .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
      }
      return super.newTaskAssignee(task, before, now);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
      return new AuthorizationEntity[0];
    }
  }
}
