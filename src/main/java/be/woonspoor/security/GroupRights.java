package be.woonspoor.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;

/**
 * The engine's authorizations of each group. Tasks are not among them: the engine gives each task
 * to the group it is offered to and the person it is assigned to. Nobody may create a filter,
 * because a filter may hold an expression.
 */
final class GroupRights {

  private final AuthorizationService authorizations;

  GroupRights(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void grant() {
    for (var role : Role.values()) {
      grant(role, Resources.PROCESS_DEFINITION, ANY, definitions(role));
      // our own code asks the tables in the name of whoever is at work; the doors do not let them
      // ask
      grant(
          role, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
    }
    for (var role : Set.of(Role.WOONCOACH, Role.ADMINISTRATION, Role.TEAMLEAD, Role.REFERRER)) {
      grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }
    for (var role : Set.of(Role.WOONCOACH, Role.ADMINISTRATION, Role.TEAMLEAD, Role.OPERATOR)) {
      grant(role, Resources.USER, ANY, Permissions.READ);
      grant(role, Resources.GROUP, ANY, Permissions.READ);
    }
    StartRights.all()
        .forEach(
            (process, roles) ->
                roles.forEach(
                    role ->
                        grant(
                            role,
                            Resources.PROCESS_DEFINITION,
                            process,
                            Permissions.CREATE_INSTANCE)));
    for (var role : Set.of(Role.TEAMLEAD, Role.OPERATOR)) {
      oversight(role);
    }
    for (var role : Set.of(Role.TEAMLEAD, Role.DESIGNER, Role.OPERATOR)) {
      grant(role, Resources.DEPLOYMENT, ANY, Permissions.READ);
      grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }
    operations();
  }

  /** What a group may do with every process: read it, watch it, or keep it running. */
  private static Permission[] definitions(Role role) {
    return switch (role) {
      case TEAMLEAD ->
          new Permission[] {
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK
          };
      case OPERATOR ->
          new Permission[] {
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.RETRY_JOB,
            ProcessDefinitionPermissions.SUSPEND_INSTANCE
          };
      default -> new Permission[] {ProcessDefinitionPermissions.READ};
    };
  }

  private void oversight(Role role) {
    grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(role, Resources.BATCH, ANY, BatchPermissions.READ);
  }

  private void operations() {
    var operator = Role.OPERATOR;
    grant(operator, Resources.APPLICATION, "admin", Permissions.ACCESS);
    grant(operator, Resources.APPLICATION, "welcome", Permissions.ACCESS);
    grant(operator, Resources.USER, ANY, Permissions.ALL);
    grant(operator, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL);
    grant(operator, Resources.AUTHORIZATION, ANY, Permissions.READ);
    grant(operator, Resources.FILTER, ANY, Permissions.READ);
    grant(operator, Resources.SYSTEM, ANY, SystemPermissions.READ);
  }

  /** Lets the members of a group see one filter. */
  void showFilter(Role role, String filterId) {
    grant(role, Resources.FILTER, filterId, Permissions.READ);
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    var known =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(role.group())
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    var authorization = known == null ? fresh(role, resource, id) : known;
    authorization.setPermissions(permissions);
    authorizations.saveAuthorization(authorization);
  }

  private Authorization fresh(Role role, Resource resource, String id) {
    var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(role.group());
    authorization.setResource(resource);
    authorization.setResourceId(id);
    return authorization;
  }
}
