package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database must know to find the tasks of a coach and the jobs that are due (0049). */
@WoonspoorTest
class DatabasePlansTests {

  private static final String RIGHTS_TO_READ =
      "select id_ from act_ru_authorization where perms_ & 2 = 2";

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void knows_how_many_rights_include_reading() {
    jdbc.sql("analyze act_ru_authorization").update();
    var all = count("select id_ from act_ru_authorization");
    var reading = count(RIGHTS_TO_READ);
    assertThat(reading).isGreaterThan(all / 4);

    var guess =
        jdbc.sql("explain (format json) " + RIGHTS_TO_READ)
            .query(String.class)
            .single()
            .replaceAll("(?s).*\"Plan Rows\": (\\d+).*", "$1");

    assertThat(Long.parseLong(guess)).isBetween(reading * 3 / 4, reading * 4 / 3);
  }

  @Test
  void plans_for_the_values_at_hand() {
    assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single())
        .isEqualTo("force_custom_plan");
  }

  @Test
  void finds_the_jobs_that_are_due_without_reading_all() {
    assertThat(
            planWithoutReadingAll(
                """
                select id_ from act_ru_job where duedate_ is null or duedate_ <= '2030-01-01'
                """))
        .contains("act_ru_job_due");
  }

  @Test
  void finds_the_tasks_below_a_task_without_reading_all() {
    assertThat(planWithoutReadingAll("select * from act_ru_task where parent_task_id_ = 'x'"))
        .contains("act_ru_task_parent");
  }

  @Test
  void asks_for_rights_without_reading_all_of_them_first() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    var rights =
        (AuthorizationManager)
            configuration.getSessionFactories().get(AuthorizationManager.class).openSession();

    // there is no connection here to read with
    assertThat(rights.filterAuthenticatedGroupIds(List.of("wooncoach")))
        .containsExactly("wooncoach");
    assertThat(rights.filterAuthenticatedGroupIds(null)).isEmpty();
  }

  /** A table of a few rows is read whole, whatever index there is, unless told not to. */
  private String planWithoutReadingAll(String sql) {
    return transaction.execute(
        status -> {
          jdbc.sql("set local enable_seqscan = off").update();
          return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
        });
  }

  private long count(String rows) {
    return jdbc.sql("select count(*) from (" + rows + ") r").query(Long.class).single();
  }
}
