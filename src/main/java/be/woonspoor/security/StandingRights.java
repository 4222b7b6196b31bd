package be.woonspoor.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts groups, authorizations, task lists and the operator in place at every start, before the
 * first request. Doing it twice changes nothing; two nodes that start at once wait for each other.
 */
@Component
@Order(0)
final class StandingRights implements SmartInitializingSingleton {

  /** Any number that no other lock of this database uses. */
  private static final long LOCK = 6_000_001L;

  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final OperatorAccount operator;

  StandingRights(
      ProcessEngine engine,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      OperatorAccount operator) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.operator = operator;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(:lock)")
              .param("lock", LOCK)
              .query((row, number) -> true)
              .single();
          groups();
          var rights = new GroupRights(engine.getAuthorizationService());
          rights.grant();
          new TaskFilters(engine).create(rights);
          operator.create();
        });
  }

  private void groups() {
    var identity = engine.getIdentityService();
    for (var role : Role.values()) {
      if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
        var group = identity.newGroup(role.group());
        group.setName(role.label());
        group.setType(role == Role.OPERATOR ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
      }
    }
  }
}
