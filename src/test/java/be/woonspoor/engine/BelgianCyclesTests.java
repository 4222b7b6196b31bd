package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.WoonspoorTest;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers that come round do so in Belgian time, wherever the server thinks it is. */
@WoonspoorTest
class BelgianCyclesTests {

  @Autowired private ManagementService management;

  private final TimeZone before = TimeZone.getDefault();
  private final BelgianCycles cycles = new BelgianCycles();

  @AfterEach
  void back() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({
    "0 5 0 1 1 ?, 2026-11-23T12:00:00Z, 2026-12-31T23:05:00Z", // New Year in Brussels
    "0 5 0 1 1 ?, 2026-12-31T23:04:59Z, 2026-12-31T23:05:00Z",
    "0 5 0 1 1 ?, 2026-12-31T23:05:00Z, 2027-12-31T23:05:00Z", // once a year
    "0 30 3 * * ?, 2027-01-10T12:00:00Z, 2027-01-11T02:30:00Z", // winter
    "0 30 3 * * ?, 2027-07-10T12:00:00Z, 2027-07-11T01:30:00Z", // summer
    "0 30 2 * * ?, 2027-03-27T12:00:00Z, 2027-03-29T00:30:00Z", // on the 28th it is never half past
    // two
    "0 0 6 ? * MON, 2026-11-22T12:00:00Z, 2026-11-23T05:00:00Z",
    "R/PT1H, 2026-11-22T12:00:00Z, 2026-11-22T13:00:00Z" // a duration knows no zone
  })
  void a_cycle_is_belgian_on_a_server_that_is_not(String cycle, Instant now, Instant next) {
    for (var zone : new String[] {"UTC", "America/New_York", "Europe/Brussels"}) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(cycles.resolveDuedate(cycle, Date.from(now), 0)).as(zone).isEqualTo(next);
    }
  }

  @Test
  void what_is_no_cycle_is_refused() {
    assertThatThrownBy(() -> cycles.resolveDuedate("elke nacht", new Date(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_engine_opens_the_year_at_five_past_midnight_in_brussels() {
    assertThat(TimeZone.getDefault().getID())
        .as("the tests run on a server in UTC")
        .isEqualTo("UTC");

    var newYear =
        management.createJobQuery().processDefinitionKey("place-year").active().singleResult();

    assertThat(newYear.getDuedate().toInstant().atZone(Terms.BELGIUM))
        .satisfies(
            due -> {
              assertThat(due.getDayOfYear()).isEqualTo(1);
              assertThat(due.toLocalTime()).hasToString("00:05");
            });
  }
}
