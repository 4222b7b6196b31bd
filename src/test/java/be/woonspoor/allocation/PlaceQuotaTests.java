package be.woonspoor.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A year may say how many places at most go to a landlord or a target group; it holds, too. */
@WoonspoorTest
class PlaceQuotaTests {

  private static final String LANDLORD = "thuispunt-gent";
  private static int nextYear = 2400;

  @Autowired private Places places;
  @Autowired private Registrations registrations;
  @Autowired private TargetGroups groups;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate template;
  @Autowired private TransactionTemplate transaction;

  private final List<String> cases = new ArrayList<>();

  @AfterEach
  void give_back() {
    cases.forEach(places::release);
  }

  @Test
  void a_full_sub_quota_gives_nothing_to_its_own_and_everything_to_the_others() {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.empty(), 1);

    assertThat(places.reserve(registered(), year)).isPresent();
    assertThat(places.reserve(registered(), year)).isEmpty();
    assertThat(places.reserve(aCase(), year)).isPresent();
    assertThat(places.quotas(year)).extracting(PlaceQuota::taken).containsExactly(1);
  }

  @Test
  void a_sub_quota_of_a_target_group_counts_that_group_only() {
    var year = aYearOf(10);
    most(year, Optional.empty(), Optional.of("YOUNG"), 0);
    var young = aCase();
    groups.assign(young, "YOUNG", "", "lead");

    assertThat(places.reserve(young, year)).isEmpty();
    assertThat(places.reserve(aCase(), year)).isPresent();
  }

  @Test
  void a_committed_place_counts_on_and_a_released_one_does_not() {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.empty(), 2);
    var housed = registered();
    var leaving = registered();
    places.reserve(housed, year);
    places.reserve(leaving, year);
    places.commit(housed);
    places.release(leaving);

    assertThat(places.quotas(year)).extracting(PlaceQuota::taken).containsExactly(1);
  }

  @Test
  void a_sub_quota_begun_late_counts_what_was_taken_before_and_can_not_be_below_it() {
    var year = aYearOf(10);
    places.reserve(registered(), year);
    places.reserve(registered(), year);

    assertThatThrownBy(() -> most(year, Optional.of(LANDLORD), Optional.empty(), 1))
        .isInstanceOf(QuotaTooLow.class);
    most(year, Optional.of(LANDLORD), Optional.empty(), 2);

    assertThat(places.quotas(year)).extracting(PlaceQuota::taken).containsExactly(2);
    assertThat(places.reserve(registered(), year)).isEmpty();
  }

  @Test
  void a_place_counts_where_the_case_was_registered_when_it_was_reserved() {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.empty(), 1);
    var moving = aCase();
    places.reserve(moving, year);
    registrations.register(moving, new Registration(LANDLORD, LocalDate.of(2026, 1, 1), "CIR-9"));

    places.release(moving);

    assertThat(places.quotas(year)).extracting(PlaceQuota::taken).containsExactly(0);
  }

  @Test
  void a_lifted_sub_quota_no_longer_holds() {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.empty(), 0);
    places.changeQuota(
        year, Optional.of(LANDLORD), Optional.empty(), OptionalInt.empty(), "vervallen", "lead");

    assertThat(places.quotas(year)).isEmpty();
    assertThat(places.reserve(registered(), year)).isPresent();
  }

  @Test
  void a_year_opens_with_the_sub_quotas_of_the_year_before() {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.of("YOUNG"), 4);
    places.open(year + 1);
    nextYear = year + 2;

    assertThat(places.quotas(year + 1))
        .containsExactly(new PlaceQuota(Optional.of(LANDLORD), Optional.of("YOUNG"), 4, 0));
  }

  @Test
  void plain_sql_can_not_pass_a_sub_quota_not_even_by_naming_another() {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.empty(), 0);
    var aCase = registered();

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.place_ledger (year, movement, place_id, case_number,
                          landlord_id, target_group, why, by_user, at)
                        values (:year, 'RESERVED', :id, :number, null, 'SPECIAL', 'RANK', 'psql',
                          '2400-01-01T00:00:00Z')
                        """)
                    .param("year", year)
                    .param("id", UUID.randomUUID())
                    .param("number", aCase)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("place_quota_limit");
    assertThat(places.heldBy(aCase)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update woonspoor.place_quota set most = 100 where year = ?",
        "update woonspoor.place_quota set taken = 0 where year = ?",
        "delete from woonspoor.place_quota where year = ?",
        "update woonspoor.place set landlord_id = null where year = ?",
        "update woonspoor.place_ledger set quota = 100 where year = ?",
        "delete from woonspoor.place_ledger where year = ?",
      })
  void plain_sql_can_not_rewrite_it_not_even_as_a_replica(String sql) {
    var year = aYearOf(10);
    most(year, Optional.of(LANDLORD), Optional.empty(), 1);
    places.reserve(registered(), year);

    for (var role : List.of("origin", "replica")) {
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        template.execute("set local session_replication_role = " + role);
                        template.update(sql, year);
                      }))
          .rootCause()
          .hasMessageMatching("(?s).*(only place_ledger changes|is never rewritten).*");
    }
  }

  @Test
  void a_line_says_who_and_why() {
    var year = aYearOf(1);
    var aCase = aCase();
    places.reserve(aCase, year);
    places.release(aCase, PlaceMove.REFUSED);

    assertThat(places.movements(year, 2))
        .extracting(PlaceMovement::why)
        .containsExactly("ongegronde weigering", "aan de beurt");
    assertThat(places.movements(year, 2)).extracting(PlaceMovement::by).containsOnly("system");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.place_ledger
                          (year, movement, place_id, case_number, by_user, at)
                        values (:year, 'RESERVED', :id, :number, 'psql', '2400-01-01T00:00:00Z')
                        """)
                    .param("year", year)
                    .param("id", UUID.randomUUID())
                    .param("number", aCase)
                    .update())
        .rootCause()
        .hasMessageContaining("place_ledger_says_why");
  }

  private void most(int year, Optional<String> landlord, Optional<String> group, int most) {
    places.changeQuota(year, landlord, group, OptionalInt.of(most), "afspraak", "lead");
  }

  private int aYearOf(int total) {
    var year = nextYear;
    nextYear += 2;
    places.changeTotal(year, total, "proef", "lead");
    return year;
  }

  private String registered() {
    var aCase = aCase();
    registrations.register(aCase, new Registration(LANDLORD, LocalDate.of(2026, 1, 1), "CIR-1"));
    return aCase;
  }

  private String aCase() {
    var aCase = journeys.aCase();
    cases.add(aCase);
    return aCase;
  }
}
