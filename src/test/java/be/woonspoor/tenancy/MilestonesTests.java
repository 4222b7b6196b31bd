package be.woonspoor.tenancy;

import static be.woonspoor.tenancy.MilestoneCode.CONCILIATION;
import static be.woonspoor.tenancy.MilestoneCode.DEFAULT_NOTICE;
import static be.woonspoor.tenancy.MilestoneCode.EVICTION_FUND;
import static be.woonspoor.tenancy.MilestoneCode.FIRST_REMINDER;
import static be.woonspoor.tenancy.MilestoneCode.JUDGMENT;
import static be.woonspoor.tenancy.MilestoneCode.LOCAL_COMMITTEE;
import static be.woonspoor.tenancy.MilestoneCode.MEDIATION;
import static be.woonspoor.tenancy.MilestoneCode.OTHER_STEP;
import static be.woonspoor.tenancy.MilestoneCode.REGISTERED_NOTICE;
import static be.woonspoor.tenancy.MilestoneCode.SECOND_REMINDER;
import static be.woonspoor.tenancy.MilestoneCode.SUMMONS;
import static be.woonspoor.tenancy.MilestoneCode.TERMINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.allocation.Landlords;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which milestones the facts of a signal reach, by when, and what becomes of each. */
@WoonspoorTest
class MilestonesTests {

  private static final String THUISPUNT = "thuispunt-gent";

  @Autowired private Milestones milestones;
  @Autowired private MilestoneRules rules;
  @Autowired private MilestoneLadder ladder;
  @Autowired private Landlords landlords;
  @Autowired private Leases leases;
  @Autowired private Signals signals;
  @Autowired private Journeys journeys;
  @Autowired private Timeline timeline;
  @Autowired private Receipts receipts;
  @Autowired private Terms terms;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private String caseNumber;
  private LocalDate letter;

  @BeforeEach
  void a_case_with_a_letter_of_a_monday() {
    caseNumber = journeys.aCase();
    letter = today().with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
  }

  @Test
  void a_month_of_arrears_is_a_first_reminder_with_five_days() {
    var reached = follow(tell(SignalKind.ARREARS, told().months(1)));

    assertThat(days(reached)).isEqualTo(Map.of(FIRST_REMINDER, letter.plusDays(5)));
    assertThat(reached.get(0).rule().ocmw()).isEqualTo(OcmwNotice.UNLESS_OBJECTED);
    assertThat(titles()).contains("Mijlpaal bereikt: eerste herinnering");
  }

  @Test
  void less_than_a_month_and_little_money_reaches_nothing_and_much_money_the_second_reminder() {
    var signal = tell(SignalKind.ARREARS, told().months(0).euro("500"));

    assertThat(follow(signal)).isEmpty();
    tell(SignalKind.ARREARS, told().months(0).euro("500.01"));
    assertThat(codes(follow(signal))).containsExactly(SECOND_REMINDER);
  }

  @Test
  void two_months_are_two_letters_mediation_and_the_fund() {
    var reached = follow(tell(SignalKind.ARREARS, told().months(2)));

    assertThat(days(reached))
        .isEqualTo(
            Map.of(
                SECOND_REMINDER, letter.plusDays(5),
                DEFAULT_NOTICE, terms.plusWorkingDays(letter, 10),
                MEDIATION, terms.plusWorkingDays(letter, 10),
                EVICTION_FUND, terms.plusWorkingDays(letter, 5)));
  }

  @Test
  void three_months_are_a_registered_letter_until_the_end_of_the_month_and_conciliation() {
    var reached = days(follow(tell(SignalKind.ARREARS, told().months(3))));

    assertThat(reached.keySet())
        .containsExactlyInAnyOrder(REGISTERED_NOTICE, MEDIATION, CONCILIATION, EVICTION_FUND);
    assertThat(reached.get(REGISTERED_NOTICE))
        .isEqualTo(letter.with(TemporalAdjusters.lastDayOfMonth()));
  }

  @Test
  void more_than_six_times_the_rent_is_beyond_the_fund() {
    var signal = tell(SignalKind.ARREARS, told().months(6));

    assertThat(codes(follow(signal))).contains(EVICTION_FUND);
    tell(SignalKind.ARREARS, told().months(7));
    assertThat(codes(follow(signal))).doesNotContain(EVICTION_FUND);
    assertThat(titles())
        .contains("Mijlpaal geldt niet meer: fonds ter bestrijding van uithuiszettingen");
  }

  @Test
  void the_amount_counts_before_the_months_once_the_rent_is_known() {
    leases.sign(caseNumber, letter, letter, SyntheticLease.at("Teststraat 1"), "coach1");

    assertThat(
            codes(follow(tell(SignalKind.ARREARS, told().months(2).euro("824.99"))))
                .contains(EVICTION_FUND))
        .isFalse();
    assertThat(codes(follow(tell(SignalKind.ARREARS, told().months(1).euro("825")))))
        .contains(EVICTION_FUND);
    assertThat(receipts.of(caseNumber))
        .extracting(Receipts.Receipt::decision, Receipts.Receipt::outcome)
        .containsExactly(tuple("eviction-fund", "POSSIBLE"), tuple("eviction-fund", "TOO_LOW"));
  }

  @Test
  void a_default_notice_is_reached_by_the_letter_itself() {
    var day = letter.plusDays(12);

    assertThat(days(follow(tell(SignalKind.NOTICE_OF_DEFAULT, told().before(day)))))
        .isEqualTo(Map.of(DEFAULT_NOTICE, day));
  }

  @Test
  void a_termination_is_due_at_the_end_that_was_told_or_after_three_months() {
    var signal = tell(SignalKind.TERMINATION, told());

    assertThat(days(follow(signal))).isEqualTo(Map.of(TERMINATION, letter.plusMonths(3)));
    var end = letter.plusMonths(4);
    tell(SignalKind.TERMINATION, told().before(end));
    assertThat(days(follow(signal))).isEqualTo(Map.of(TERMINATION, end));
    assertThat(milestones.legalDue(signal)).contains(end);
    assertThat(titles()).contains("Nieuwe dag voor mijlpaal: opzeg door de verhuurder");
  }

  @Test
  void a_summons_is_due_at_the_hearing_or_soon_after_it_was_served() {
    var served = letter.plusDays(1);
    var signal = tell(SignalKind.PETITION, told().served(served));

    assertThat(days(follow(signal)))
        .isEqualTo(Map.of(SUMMONS, terms.dueDay("legal-petition", served)));
    tell(SignalKind.PETITION, told().before(letter.plusDays(20)));
    assertThat(days(follow(signal))).isEqualTo(Map.of(SUMMONS, letter.plusDays(20)));
  }

  @Test
  void no_eviction_within_a_month_after_the_judgment_was_served() {
    var served = letter.minusDays(3);

    assertThat(days(follow(tell(SignalKind.JUDGMENT, told().served(served)))))
        .isEqualTo(Map.of(JUDGMENT, served.plusMonths(1)));
    var other = journeys.aCase();
    assertThat(days(follow(tell(other, SignalKind.JUDGMENT, told()))))
        .isEqualTo(Map.of(JUDGMENT, letter.plusMonths(1)));
  }

  @Test
  void what_only_a_landlord_of_its_own_does_is_reached_by_its_own_data() {
    var landlord = landlords.add("Eigen " + UUID.randomUUID(), THUISPUNT, "proef", "lead").id();
    rules.change(change(landlord, LOCAL_COMMITTEE, "2"), "lead");
    rules.change(change(landlord, OTHER_STEP, "2"), "lead");
    rentsFrom(landlord);

    assertThat(codes(follow(tell(SignalKind.ARREARS, told(today()).months(2)))))
        .containsExactlyInAnyOrder(
            DEFAULT_NOTICE, OTHER_STEP, LOCAL_COMMITTEE, MEDIATION, EVICTION_FUND);
  }

  /** Each code is reached by a test above; a code that is new fails here. */
  @Test
  void every_code_is_reached_by_some_facts() {
    var landlord = landlords.add("Alle " + UUID.randomUUID(), THUISPUNT, "proef", "lead").id();
    Arrays.stream(MilestoneCode.values())
        .filter(MilestoneCode::isSetByArrears)
        .forEach(code -> rules.change(change(landlord, code, "2"), "lead"));
    rentsFrom(landlord);
    var reached = new TreeSet<MilestoneCode>();
    for (var kind : SignalKind.values()) {
      reached.addAll(codes(follow(tell(kind, told(today()).months(2)))));
    }

    assertThat(reached).containsExactlyInAnyOrder(MilestoneCode.values());
  }

  @Test
  void signals_that_are_not_about_rent_reach_nothing() {
    for (var kind : List.of(SignalKind.NUISANCE, SignalKind.SILENCE, SignalKind.NO_PROGRESS)) {
      assertThat(follow(tell(kind, told().months(5).euro("9000")))).isEmpty();
    }
  }

  @Test
  void new_facts_overtake_a_letter_open_the_next_and_leave_what_was_met() {
    var signal = tell(SignalKind.ARREARS, told().months(2));
    var mediation = one(follow(signal), MEDIATION);
    milestones.meet(mediation.id(), "Samen gevraagd.", Optional.empty(), "coach1");

    tell(SignalKind.ARREARS, told().months(3));
    var now = follow(signal);

    assertThat(codes(now))
        .containsExactlyInAnyOrder(REGISTERED_NOTICE, CONCILIATION, EVICTION_FUND);
    assertThat(milestones.get(mediation.id()).state()).isEqualTo(Milestone.State.MET);
    assertThat(titles())
        .contains("Mijlpaal geldt niet meer: ingebrekestelling", "Mijlpaal gehaald: bemiddeling");
  }

  @Test
  void following_twice_changes_nothing() {
    var signal = tell(SignalKind.ARREARS, told().months(2));
    var first = follow(signal);
    var story = timeline.of(caseNumber).size();

    assertThat(follow(signal)).isEqualTo(first);
    assertThat(timeline.of(caseNumber)).hasSize(story);
  }

  @Test
  void a_new_letter_alone_does_not_move_a_day() {
    var signal = tell(SignalKind.ARREARS, told().months(1));
    var due = follow(signal).get(0).dueOn();

    tell(SignalKind.ARREARS, ToldSignal.on(letter.plusDays(2)).months(1));

    assertThat(follow(signal).get(0).dueOn()).isEqualTo(due);
  }

  @Test
  void rent_that_is_paid_overtakes_everything() {
    var signal = tell(SignalKind.ARREARS, told().months(3));
    follow(signal);

    tell(SignalKind.ARREARS, told().months(0).euro("0"));

    assertThat(follow(signal)).isEmpty();
  }

  @Test
  void a_missed_milestone_stays_to_do_and_a_later_day_opens_it_again() {
    var signal = tell(SignalKind.JUDGMENT, told());
    var judgment = follow(signal).get(0);

    assertThat(milestones.miss(judgment.id())).as("for the lead").isTrue();
    assertThat(milestones.miss(judgment.id())).as("not looked at yet").isTrue();
    milestones.reviewed(judgment.id());
    assertThat(milestones.miss(judgment.id())).as("looked at").isFalse();
    assertThat(titles().stream().filter("Mijlpaal gemist: vonnis"::equals)).hasSize(1);
    assertThat(milestones.ofCase(caseNumber))
        .singleElement()
        .satisfies(m -> assertThat(m.state()).isEqualTo(Milestone.State.MISSED));

    tell(SignalKind.JUDGMENT, told().before(today().plusMonths(2)));
    assertThat(follow(signal))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.state()).isEqualTo(Milestone.State.OPEN);
              assertThat(m.missedAt()).isPresent();
              assertThat(m.reviewedAt()).isEmpty();
            });
  }

  @Test
  void what_is_over_can_not_be_met_again_or_missed() {
    var reminder = follow(tell(SignalKind.ARREARS, told().months(1))).get(0);
    milestones.meet(reminder.id(), "Betaald.", Optional.empty(), "coach1");

    assertThatThrownBy(
            () -> milestones.meet(reminder.id(), "Nog eens.", Optional.empty(), "coach1"))
        .isInstanceOfSatisfying(
            MilestoneRefused.class,
            refused ->
                assertThat(refused.errors().get(0).message()).contains("al afgesloten: gehaald"));
    assertThat(milestones.miss(reminder.id())).isFalse();
    assertThat(milestones.get(reminder.id()).state()).isEqualTo(Milestone.State.MET);
    assertThat(milestones.done(reminder.id())).contains("Betaald.");
  }

  @Test
  void an_objection_is_kept_with_its_day_and_only_where_the_tenant_may() {
    var summons = follow(tell(SignalKind.PETITION, told())).get(0);
    milestones.meet(summons.id(), "Advocaat gebeld.", Optional.of(letter), "coach1");

    assertThat(milestones.get(summons.id()))
        .satisfies(
            m -> {
              assertThat(m.state()).isEqualTo(Milestone.State.OBJECTED);
              assertThat(m.objectedOn()).contains(letter);
            });
    var termination = follow(tell(SignalKind.TERMINATION, told())).get(0);
    assertThatThrownBy(
            () -> milestones.meet(termination.id(), "Gebeld.", Optional.of(letter), "coach1"))
        .isInstanceOf(MilestoneRefused.class);
    var other = follow(tell(journeys.aCase(), SignalKind.PETITION, told())).get(0);
    assertThatThrownBy(
            () ->
                milestones.meet(other.id(), "Gebeld.", Optional.of(letter.minusDays(1)), "coach1"))
        .isInstanceOf(MilestoneRefused.class);
    assertThat(milestones.get(other.id()).state()).isEqualTo(Milestone.State.OPEN);
  }

  @Test
  void what_was_done_is_sealed() {
    var reminder = follow(tell(SignalKind.ARREARS, told().months(1))).get(0);
    milestones.meet(reminder.id(), "Betaalt in drie keer.", Optional.empty(), "coach1");

    var raw =
        jdbc.sql("select m::text from woonspoor.tenancy_milestone m where id = :id")
            .param("id", reminder.id())
            .query(String.class)
            .single();
    assertThat(raw).contains("MET").doesNotContain("drie keer");
  }

  @Test
  void late_is_what_should_have_been_done_before_today() {
    var signal = tell(SignalKind.PETITION, told().before(today().minusDays(1)));
    var late = follow(signal).get(0);
    var inTime = follow(tell(journeys.aCase(), SignalKind.PETITION, told().before(today()))).get(0);

    assertThat(milestones.late())
        .extracting(Milestone::id)
        .contains(late.id())
        .doesNotContain(inTime.id());
    milestones.signalOver(signal);
    assertThat(milestones.late()).extracting(Milestone::id).doesNotContain(late.id());
  }

  @Test
  void two_facts_at_once_make_no_milestone_double() {
    var signal = tell(SignalKind.ARREARS, told().months(2));
    Callable<List<Milestone>> told =
        () -> {
          signals.keep(caseNumber, SignalKind.ARREARS, told().months(2).at(clock.instant()));
          return milestones.follow(signal);
        };

    var answers = AtOnce.all(List.of(told, told, told, told));

    assertThat(answers).allSatisfy(toDo -> assertThat(toDo).hasSize(4));
    assertThat(milestones.ofCase(caseNumber)).hasSize(4);
    assertThat(titles().stream().filter(title -> title.startsWith("Mijlpaal bereikt")).toList())
        .hasSize(4);
  }

  @Test
  void a_letter_about_arrears_tells_the_step_of_the_landlord_and_the_next_one() {
    rentsFrom(THUISPUNT);

    assertThat(ladder.inWords(caseNumber, today(), 2))
        .contains(
            "Stap van de verhuurder (2 maanden): ingebrekestelling. Volgende stap (3 maanden):"
                + " aangetekende brief, daarna de advocaat.");
  }

  @Test
  void no_milestone_leaves_a_receipt_of_the_fund_while_nobody_knows_the_amount() {
    follow(tell(SignalKind.ARREARS, told().months(3)));

    assertThat(receipts.of(caseNumber)).isEmpty();
  }

  private void rentsFrom(String landlord) {
    leases.sign(
        caseNumber,
        today(),
        today(),
        new Lease.LeaseTerms(
            Optional.of(landlord),
            "Teststraat 1",
            Optional.of(1),
            Optional.<BigDecimal>empty(),
            Optional.empty()),
        "coach1");
  }

  private MilestoneChange change(String landlord, MilestoneCode code, String months) {
    return new MilestoneChange(
        landlord,
        code.name(),
        true,
        months,
        "",
        "5",
        "WORKING_DAYS",
        "NONE",
        "Doet iets.",
        "Doe samen iets.",
        today(),
        "proef");
  }

  private UUID tell(SignalKind kind, ToldSignal told) {
    return tell(caseNumber, kind, told);
  }

  private UUID tell(String number, SignalKind kind, ToldSignal told) {
    return signals.keep(number, kind, told.at(clock.instant())).signalId();
  }

  private ToldSignal told() {
    return told(letter);
  }

  private static ToldSignal told(LocalDate day) {
    return ToldSignal.on(day);
  }

  private List<Milestone> follow(UUID signal) {
    return milestones.follow(signal);
  }

  private static Milestone one(List<Milestone> all, MilestoneCode code) {
    return all.stream().filter(m -> m.code() == code).findFirst().orElseThrow();
  }

  private static Set<MilestoneCode> codes(Collection<Milestone> all) {
    return all.stream().map(Milestone::code).collect(Collectors.toSet());
  }

  private static Map<MilestoneCode, LocalDate> days(Collection<Milestone> all) {
    return all.stream().collect(Collectors.toMap(Milestone::code, Milestone::dueOn));
  }

  private List<String> titles() {
    return timeline.of(caseNumber).stream().map(Timeline.Entry::title).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
