package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Canaries;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search that the cohort ends with finds one name in one row, wherever an engine leaves it. */
@WoonspoorTest
class CanarySearchTests {

  private static final List<String> PEOPLE =
      List.of("Vanplantegem", "1987-06-05", "O.K. (zei hij)");

  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void a_planted_value_is_found_in_text_and_in_bytes() {
    journeys.start("referral", journeys.aCase());
    var canaries = new Canaries(jdbc);
    assertThat(canaries.foundAny(PEOPLE)).isEmpty();
    for (var person : PEOPLE) {
      isFound(canaries, "act_ru_task", "update act_ru_task set description_ = :it", person);
      isFound(
          canaries, "act_hi_procinst", "update act_hi_procinst set delete_reason_ = :it", person);
      isFound(
          canaries,
          "act_ge_bytearray",
          "insert into act_ge_bytearray (id_, rev_, bytes_) values ('"
              + UUID.randomUUID()
              + "', 1, :it)",
          ("at " + person + "!").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(canaries.foundAny(PEOPLE)).isEmpty();
  }

  private void isFound(Canaries canaries, String table, String planting, Object value) {
    transaction.executeWithoutResult(
        status -> {
          assertThat(jdbc.sql(planting).param("it", value).update()).isPositive();
          assertThat(canaries.foundAny(PEOPLE))
              .as("%s in %s", value, table)
              .isNotEmpty()
              .allMatch(row -> row.startsWith(table));
          status.setRollbackOnly();
        });
  }
}
