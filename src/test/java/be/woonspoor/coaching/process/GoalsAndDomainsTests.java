package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.engine.form.FormDisplay;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The five goals and the domains are the tenant's: kept, never typed twice, never forced. */
@WoonspoorTest
class GoalsAndDomainsTests {

  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Focuses focuses;
  @Autowired private Reviews reviews;
  @Autowired private FormDisplay display;
  @Autowired private JdbcClient jdbc;

  private Journey journey;

  @BeforeEach
  void aCoaching() {
    journey = journeys.start("coaching", journeys.aCase());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from woonspoor.coaching_goal where case_number = :n and goal = 'ACTIVATION'",
        "update woonspoor.coaching_goal set goal = 'STABLE_HOME' where case_number = :n",
        "delete from woonspoor.coaching_plan where case_number = :n",
        "truncate woonspoor.coaching_goal"
      })
  void no_goal_can_be_taken_away_whoever_writes(String sql) {
    var statement = jdbc.sql(sql);
    var told = sql.contains(":n") ? statement.param("n", journey.caseNumber()) : statement;

    assertThatThrownBy(told::update)
        .hasMessageMatching("(?s).*(five goals of a case stay|violates foreign key).*");
    assertThat(plans.nuances(journey.caseNumber())).containsOnlyKeys(Goal.values());
  }

  @Test
  void a_plan_has_its_five_goals_whoever_writes_it() {
    var caseNumber = journeys.aCase();
    jdbc.sql(
            """
            insert into woonspoor.coaching_plan (case_number, phase, phase_since)
            values (:n, 'WEEKLY', '2026-01-01')
            """)
        .param("n", caseNumber)
        .update();

    assertThat(plans.nuances(caseNumber)).containsOnlyKeys(Goal.values());
  }

  @Test
  void what_was_said_once_lies_ready_at_the_review_and_at_the_next_focus() {
    aFocus()
        .with("wants", "Eerst rust")
        .with("nuanceFeelingAtHome", "Een plek voor de planten")
        .with("focusDomains", List.of("WOON", "NETW"))
        .with("agreements", List.of(agreement("Brieven openen"), agreement("Samen bellen")))
        .submit()
        .fires("ReviewDue");
    assertThat(shown("EvaluateCycle"))
        .containsEntry("phase", "WEEKLY")
        .containsEntry("goalKeepingHome", "NOT_DISCUSSED")
        .containsEntry("nuanceFeelingAtHome", "Een plek voor de planten")
        .containsEntry("discussed", List.of("WOON", "NETW"))
        .containsEntry("domainWOON", "NOT_DISCUSSED")
        .hasEntrySatisfying("cycleSoFar", told -> assertThat(told.toString()).contains("rust"))
        .hasEntrySatisfying("agreementOptions", all -> assertThat((List<?>) all).hasSize(2));

    aReview()
        .with("discussed", List.of("WOON", "FIN"))
        .with("domainWOON", "2")
        .with("domainFIN", "4")
        .with("agreementsDone", List.of("Brieven openen"))
        .submit();
    assertThat(shown("SetFocus"))
        .containsEntry("wants", "Eerst rust")
        .containsEntry("nuanceFeelingAtHome", "Een plek voor de planten")
        .containsEntry("focusDomains", List.of("WOON", "FIN", "NETW"))
        .hasEntrySatisfying(
            "agreements",
            left -> assertThat(left).asString().contains("Samen bellen").doesNotContain("Brieven"));

    journey.fires("ReviewDue");
    assertThat(shown("EvaluateCycle"))
        .containsEntry("goalCaredForHome", "FORWARD")
        .containsEntry("domainWOON", "2")
        .containsEntry("domainFIN", "4");
  }

  @Test
  void an_empty_meaning_at_the_review_leaves_it_and_a_new_one_replaces_it() {
    aFocus()
        .with("nuanceFeelingAtHome", "Planten")
        .with("nuanceActivation", "De krant rondbrengen")
        .submit()
        .fires("ReviewDue");

    aReview().with("nuanceActivation", "Een cursus").submit();

    assertThat(plans.nuances(journey.caseNumber()))
        .containsEntry(Goal.FEELING_AT_HOME, "Planten")
        .containsEntry(Goal.ACTIVATION, "Een cursus");
  }

  @Test
  void a_domain_is_left_out_for_good_until_the_tenant_takes_it_up_again() {
    aFocus().with("neverDomains", List.of("MIDD", "PGEZ")).submit().fires("ReviewDue");
    assertThat(shown("EvaluateCycle").get("domainOptions").toString())
        .contains("WOON")
        .doesNotContain("MIDD", "PGEZ");
    assertThatThrownBy(
            () -> aReview().with("discussed", List.of("MIDD")).with("domainMIDD", "1").submit())
        .isInstanceOf(FormRefused.class);

    aReview().submit();
    assertThat(shown("SetFocus")).containsEntry("neverDomains", List.of("PGEZ", "MIDD"));
    aFocus()
        .with("neverDomains", List.of("PGEZ"))
        .with("focusDomains", List.of("MIDD"))
        .submit()
        .fires("ReviewDue");

    aReview().with("discussed", List.of("MIDD")).with("domainMIDD", "3").submit();
    assertThat(reviews.last(journey.caseNumber()).orElseThrow().domains())
        .isEqualTo(Map.of(LifeDomain.MIDD, 3));
    assertThat(focuses.never(journey.caseNumber())).isEqualTo(Set.of(LifeDomain.PGEZ));
  }

  @Test
  void a_domain_cannot_be_both_and_only_the_tenant_leaves_one_out() {
    refused(
        aFocus().with("focusDomains", List.of("FIN")).with("neverDomains", List.of("FIN")),
        "Financiën en administratie staat in beide lijsten");
    refused(
        aFocus().with("tenantPresent", "NO").with("neverDomains", List.of("FIN")),
        "beslist de huurder zelf");
    refused(aFocus().with("focusDomains", List.of("TREATMENT")), "Kies alleen uit");

    assertThat(focuses.last(journey.caseNumber())).isEmpty();
    journey.waitsAt("SetFocus");
  }

  @Test
  void a_review_that_cannot_be_is_refused_in_a_sentence_and_changes_nothing() {
    aFocus().with("agreements", List.of(agreement("Samen bellen"))).submit();
    journey.fires("ReviewDue");
    refused(
        aReview().with("discussed", List.of("WOON")).with("domainWOON", "6"),
        "Kies een van de mogelijkheden");
    refused(
        aReview().with("reviewedOn", Days.today().plusDays(1).toString()), "niet in de toekomst");
    refused(aReview().with("phase", "DAILY"), "Kies een van de mogelijkheden");
    refused(aReview().with("agreementsDone", List.of("Iets anders")), "Kies alleen uit");
    aReview().submit().fires("ReviewDue");
    refused(
        aReview().with("reviewedOn", Days.today().minusDays(1).toString()),
        "De vorige evaluatie was op");

    assertThat(reviews.of(journey.caseNumber())).hasSize(1);
    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.WEEKLY);
  }

  @Test
  void contact_becomes_less_and_more_again_by_review_only() {
    aFocus().submit().fires("ReviewDue");
    aReview().with("phase", "MONTHLY").submit();
    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.MONTHLY);
    assertThat(journey.fact(CoachingCycleProcess.NEXT_CONTACT))
        .isAfter(Days.today().plusDays(20).atStartOfDay(Terms.BELGIUM).toInstant());

    journey.hears(CoachingCycleProcess.REVIEW_REQUESTED);
    aReview().with("phase", "WEEKLY").with("tenantPresent", "NO").submit();

    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.WEEKLY);
    assertThat(journey.fact(CoachingCycleProcess.NEXT_CONTACT))
        .isBefore(Days.today().plusDays(12).atStartOfDay(Terms.BELGIUM).toInstant());
  }

  private Journey.Step aFocus() {
    return CoachingTests.aFocus(journey);
  }

  private Journey.Step aReview() {
    return CoachingTests.aReview(journey);
  }

  private static void refused(Journey.Step step, String sentence) {
    assertThatThrownBy(step::submit).isInstanceOf(FormRefused.class).hasMessageContaining(sentence);
  }

  private Map<String, Object> shown(String step) {
    return display.of(journey.task(step).getId(), "coach1").orElseThrow().values();
  }

  private static Map<String, Object> agreement(String what) {
    return Map.of("what", what, "who", "TOGETHER");
  }
}
