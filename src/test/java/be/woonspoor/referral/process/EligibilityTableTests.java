package be.woonspoor.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.referral.Condition;
import be.woonspoor.support.WoonspoorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The conditions for recognition, rule by rule. */
@WoonspoorTest
class EligibilityTableTests {

  private static final Map<String, Object> ALL_MET =
      Map.ofEntries(
          Map.entry("age", 40),
          Map.entry("ethosLight", 3),
          Map.entry("monthsHomeless", 12),
          Map.entry("cannotSearchPsychosocial", true),
          Map.entry("cannotSearchFinancial", true),
          Map.entry("honoursTenantObligations", true),
          Map.entry("livesAloneWithSupport", true),
          Map.entry("acceptsCoach", true),
          Map.entry("register", "POPULATION"),
          Map.entry("income", 15000.0),
          Map.entry("incomeLimit", 29515.0),
          Map.entry("incomeAge", 2),
          Map.entry("ownsProperty", false));

  @Autowired private Decisions decisions;
  @Autowired private RepositoryService repository;

  static Stream<Arguments> unmet() {
    return Stream.of(
        Arguments.of("age-under-18", Condition.AGE, Map.of("age", 17)),
        Arguments.of(
            "not-yet-homeless",
            Condition.NOT_YET_HOMELESS,
            Map.of("ethosLight", 7, "monthsHomeless", 0)),
        Arguments.of(
            "homeless-under-3-months",
            Condition.HOMELESS_THREE_MONTHS,
            Map.of("monthsHomeless", 2)),
        Arguments.of(
            "searches-alone-psychosocial",
            Condition.CANNOT_SEARCH_ALONE,
            Map.of("cannotSearchPsychosocial", false, "cannotSearchFinancial", false)),
        Arguments.of(
            "searches-alone-financial",
            Condition.CANNOT_SEARCH_ALONE,
            Map.of("cannotSearchFinancial", false)),
        Arguments.of(
            "tenant-obligations",
            Condition.TENANT_OBLIGATIONS,
            Map.of("honoursTenantObligations", false)),
        Arguments.of(
            "lives-alone-with-support",
            Condition.LIVES_ALONE_WITH_SUPPORT,
            Map.of("livesAloneWithSupport", false)),
        Arguments.of("accepts-coach", Condition.ACCEPTS_COACH, Map.of("acceptsCoach", false)),
        Arguments.of("register", Condition.REGISTER, Map.of("register", "WAITING")),
        Arguments.of("register", Condition.REGISTER, Map.of("register", "NONE")),
        Arguments.of("income-above-limit", Condition.INCOME, Map.of("income", 29515.01)),
        Arguments.of("income-too-old", Condition.INCOME, Map.of("incomeAge", 4)),
        Arguments.of("property", Condition.PROPERTY, Map.of("ownsProperty", true)));
  }

  static Stream<Map<String, Object>> met() {
    return Stream.of(
        Map.of(),
        Map.of("age", 18),
        Map.of("monthsHomeless", 3),
        Map.of("ethosLight", 1),
        Map.of("ethosLight", 6),
        Map.of("register", "FOREIGNERS"),
        Map.of("income", 29515.0),
        Map.of("incomeAge", 3));
  }

  @ParameterizedTest
  @MethodSource("unmet")
  void an_unmet_condition_fires_its_one_rule(
      String rule, Condition condition, Map<String, Object> change) {
    var decision = decide(change);
    assertThat(rules(decision)).containsExactly(rule);
    assertThat(decision.all("code", String.class)).containsExactly(condition.name());
    assertThat(decision.all("sentence", String.class)).allSatisfy(s -> assertThat(s).endsWith("."));
    assertThat(decision.rules()).allSatisfy(r -> assertThat(r.annotation()).contains("(R"));
  }

  @ParameterizedTest
  @MethodSource("met")
  void whoever_meets_all_conditions_fires_none(Map<String, Object> change) {
    assertThat(rules(decide(change))).isEmpty();
  }

  @Test
  void everything_that_is_unmet_is_told_at_once() {
    var decision =
        decide(Map.of("age", 17, "register", "NONE", "income", 90000.0, "ownsProperty", true));
    assertThat(decision.all("code", String.class))
        .containsExactly("AGE", "REGISTER", "INCOME", "PROPERTY");
  }

  @Test
  void every_rule_of_the_table_has_its_case_here() {
    var table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("eligibility")
            .latestVersion()
            .singleResult();
    var rules =
        repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .collect(Collectors.toSet());
    Set<Object> tried = unmet().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());
    assertThat(tried).isEqualTo(Set.<Object>copyOf(rules));
  }

  private Decision decide(Map<String, Object> change) {
    var inputs = new HashMap<>(ALL_MET);
    inputs.putAll(change);
    return decisions.decide("eligibility", inputs);
  }

  private static List<String> rules(Decision decision) {
    return decision.rules().stream().map(Decision.FiredRule::id).toList();
  }
}
