package be.woonspoor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.allocation.LeaseSigned;
import be.woonspoor.allocation.MovedIn;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases are facts: one holds at a time, and only what happens outside ends one. */
@WoonspoorTest
class LeasesTests {

  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
  private static final LocalDate STARTS = LocalDate.of(2026, 4, 1);

  @Autowired private Leases leases;
  @Autowired private LeaseKnowledge knowledge;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEventPublisher events;

  private String aCase;

  @BeforeEach
  void open_a_case() {
    aCase = journeys.aCase();
  }

  @Test
  void a_lease_that_the_allocation_signs_is_written_down_with_its_keys() {
    assertThat(knowledge.isLeaseSigned(aCase)).isFalse();

    events.publishEvent(
        new LeaseSigned(
            aCase,
            SIGNED,
            STARTS,
            "thuispunt-gent",
            "Teststraat 1, Gent",
            2,
            new BigDecimal("398.20"),
            Optional.empty()));
    events.publishEvent(new MovedIn(aCase, STARTS.plusDays(2)));

    assertThat(knowledge.isLeaseSigned(aCase)).isTrue();
    assertThat(leases.since(aCase)).contains(STARTS);
    var lease = leases.current(aCase).orElseThrow();
    assertThat(lease.keysOn()).contains(STARTS.plusDays(2));
    assertThat(lease.termEndsOn()).as("nine years").contains(STARTS.plusYears(9).minusDays(1));
    assertThat(lease.terms())
        .isEqualTo(
            new Lease.LeaseTerms(
                Optional.of("thuispunt-gent"),
                "Teststraat 1, Gent",
                Optional.of(2),
                Optional.of(new BigDecimal("398.20")),
                Optional.empty()));
  }

  @Test
  void a_second_lease_is_refused_while_one_holds() {
    signs("Teststraat 1");

    assertThatThrownBy(() -> signs("Teststraat 2")).isInstanceOf(LeaseRefused.class);
    assertThat(leases.all(aCase)).hasSize(1);
  }

  @Test
  void the_database_itself_keeps_a_second_current_lease_out() {
    signs("Teststraat 1");

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.lease
                          (id, case_number, state, signed_on, starts_on, sealed_address, sealed_costs)
                        select gen_random_uuid(), case_number, state, signed_on, starts_on,
                          sealed_address, sealed_costs
                        from woonspoor.lease where case_number = :case
                        """)
                    .param("case", aCase)
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_lease_holds_until_it_is_closed_even_when_its_end_is_known() {
    signs("Teststraat 1");
    leases.endOn(aCase, STARTS.plusMonths(5), Lease.End.LANDLORD_NOTICE);
    assertThat(leases.since(aCase)).contains(STARTS);

    assertThat(leases.close(aCase)).isTrue();

    assertThat(leases.current(aCase)).isEmpty();
    assertThat(knowledge.isLeaseSigned(aCase)).isTrue();
    assertThat(leases.close(aCase)).isFalse();
  }

  @Test
  void a_lease_without_an_end_is_not_closed() {
    signs("Teststraat 1");

    assertThat(leases.close(aCase)).isFalse();
    assertThat(leases.current(aCase)).isPresent();
  }

  @Test
  void the_next_lease_takes_the_place_of_the_one_that_is_closed() {
    signs("Teststraat 1");
    leases.signNext(aCase, SIGNED, STARTS.plusYears(1), SyntheticLease.at("Teststraat 2"), "");
    assertThat(leases.since(aCase)).contains(STARTS);
    leases.endOn(aCase, STARTS.plusYears(1), Lease.End.MOVED);

    leases.close(aCase);

    assertThat(leases.since(aCase)).contains(STARTS.plusYears(1));
  }

  @Test
  void an_end_may_be_taken_back_and_never_lies_before_the_signature() {
    signs("Teststraat 1");

    assertThatThrownBy(() -> leases.endOn(aCase, SIGNED.minusDays(1), Lease.End.AGREED))
        .isInstanceOf(LeaseRefused.class);
    leases.endOn(aCase, STARTS, Lease.End.TENANT_NOTICE);
    leases.staysAfterAll(aCase);

    assertThat(leases.current(aCase).orElseThrow().endsOn()).isEmpty();
    assertThat(leases.current(aCase).orElseThrow().end()).isEmpty();
  }

  @Test
  void what_ends_a_lease_may_be_known_before_its_last_day() {
    signs("Teststraat 1");

    leases.endsBecause(aCase, Lease.End.UNFIT);
    assertThat(leases.current(aCase).orElseThrow().end()).contains(Lease.End.UNFIT);
    assertThat(leases.current(aCase).orElseThrow().endsOn()).isEmpty();
    assertThat(knowledge.mayBeFollowed(aCase)).isFalse();

    leases.endOn(aCase, STARTS.plusMonths(2), Lease.End.UNFIT);
    leases.endsBecause(aCase, Lease.End.JUDGMENT);
    assertThat(leases.current(aCase).orElseThrow().endsOn()).contains(STARTS.plusMonths(2));
    assertThat(knowledge.mayBeFollowed(aCase)).isTrue();
  }

  @Test
  void a_lease_ends_when_its_last_day_has_passed_and_not_before() {
    var lastDay = STARTS.plusMonths(5);
    signs("Teststraat 1");
    leases.endOn(aCase, lastDay, Lease.End.LANDLORD_NOTICE);

    assertThat(leases.passLastDays(lastDay)).doesNotContain(aCase);
    assertThat(leases.since(aCase)).contains(STARTS);
    assertThat(leases.passLastDays(lastDay.plusDays(1))).contains(aCase);
    assertThat(leases.passLastDays(lastDay.plusDays(1))).doesNotContain(aCase);

    assertThat(leases.since(aCase)).isEmpty();
    assertThat(leases.all(aCase))
        .singleElement()
        .matches(lease -> lease.end().orElseThrow() == Lease.End.LANDLORD_NOTICE);
  }

  @Test
  void a_next_lease_holds_from_its_first_day_when_the_old_one_is_over() {
    var lastDay = STARTS.plusMonths(5);
    signs("Teststraat 1");
    leases.endOn(aCase, lastDay, Lease.End.TENANT_NOTICE);
    leases.signNext(aCase, SIGNED, lastDay.plusDays(4), SyntheticLease.at("Teststraat 2"), "");

    leases.passLastDays(lastDay.plusDays(1));
    assertThat(leases.current(aCase)).isEmpty();
    leases.passLastDays(lastDay.plusDays(4));

    assertThat(leases.since(aCase)).contains(lastDay.plusDays(4));
  }

  @Test
  void a_tenant_who_stays_though_the_last_day_has_passed_has_the_lease_again() {
    signs("Teststraat 1");
    leases.endOn(aCase, STARTS.plusMonths(5), Lease.End.JUDGMENT);
    leases.passLastDays(STARTS.plusMonths(6));

    leases.staysAfterAll(aCase);

    assertThat(leases.since(aCase)).contains(STARTS);
    assertThat(leases.current(aCase).orElseThrow().end()).isEmpty();
  }

  @Test
  void a_lease_of_the_allocation_becomes_the_next_one_while_another_holds() {
    signs("Teststraat 1");
    leases.endOn(aCase, STARTS.plusMonths(5), Lease.End.TENANT_NOTICE);
    var startsOn = STARTS.plusMonths(5);

    events.publishEvent(
        new LeaseSigned(
            aCase,
            SIGNED,
            startsOn,
            "thuispunt-gent",
            "Teststraat 2, Gent",
            1,
            new BigDecimal("401.00"),
            Optional.empty()));
    assertThat(knowledge.mayBeFollowed(aCase)).as("one may follow, not two").isFalse();
    events.publishEvent(new MovedIn(aCase, startsOn));

    assertThat(leases.current(aCase).orElseThrow().keysOn()).isEmpty();
    assertThat(leases.next(aCase).orElseThrow().keysOn()).contains(startsOn);
  }

  @Test
  void address_and_rent_are_sealed_in_the_database() {
    signs("Geheimstraat 7");

    var row =
        jdbc.sql("select lease::text from woonspoor.lease where case_number = :case")
            .param("case", aCase)
            .query(String.class)
            .single();

    assertThat(row)
        .doesNotContain("Geheimstraat", hex("Geheimstraat"))
        .doesNotContain("412.50", hex("412.50"));
  }

  private void signs(String address) {
    leases.sign(aCase, SIGNED, STARTS, SyntheticLease.at(address), "coach1");
  }

  /** As the database writes bytes. */
  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
