package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.SignalKind;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How serious a signal is, rule by rule. */
@WoonspoorTest
class SignalLevelTableTests {

  @Autowired private Decisions decisions;
  @Autowired private RepositoryService repository;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("signal-arrears-none", inputs("ARREARS", 0, 500.00, false), "GREEN"),
        Arguments.of("signal-arrears-balance", inputs("ARREARS", 0, 500.01, false), "AMBER"),
        Arguments.of("signal-arrears-one-month", inputs("ARREARS", 1, 0.00, false), "AMBER"),
        Arguments.of("signal-arrears-one-month", inputs("ARREARS", 1, 900.00, true), "AMBER"),
        Arguments.of("signal-arrears-two-months", inputs("ARREARS", 2, 0.00, false), "RED"),
        Arguments.of("signal-arrears-two-months", inputs("ARREARS", 7, 0.00, false), "RED"),
        Arguments.of("signal-complaint", inputs("NUISANCE", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-complaint", inputs("UPKEEP", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-complaint", inputs("VISITORS", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-complaint-serious", inputs("NUISANCE", 0, 0.00, true), "RED"),
        Arguments.of("signal-complaint-serious", inputs("UPKEEP", 0, 0.00, true), "RED"),
        Arguments.of("signal-complaint-serious", inputs("VISITORS", 0, 0.00, true), "RED"),
        Arguments.of("signal-domicile", inputs("DOMICILE", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-default-notice", inputs("NOTICE_OF_DEFAULT", 0, 0.00, false), "RED"),
        Arguments.of("signal-termination", inputs("TERMINATION", 0, 0.00, false), "RED"),
        Arguments.of("signal-petition", inputs("PETITION", 0, 0.00, false), "RED"),
        Arguments.of("signal-judgment", inputs("JUDGMENT", 0, 0.00, false), "RED"),
        Arguments.of("signal-silence", inputs("SILENCE", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-silence-long", inputs("SILENCE", 0, 0.00, true), "RED"),
        Arguments.of("signal-no-progress", inputs("NO_PROGRESS", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-other", inputs("OTHER", 0, 0.00, false), "AMBER"),
        Arguments.of("signal-other-serious", inputs("OTHER", 0, 0.00, true), "RED"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void one_rule_says_how_serious_it_is(String rule, Map<String, Object> inputs, String level) {
    var decision = decisions.decide("signal-level", inputs);

    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(decision.single("level", String.class)).isEqualTo(level);
    assertThat(decision.rules()).allSatisfy(r -> assertThat(r.annotation()).endsWith("]"));
  }

  @ParameterizedTest
  @EnumSource(SignalKind.class)
  void every_kind_of_signal_has_one_answer_whatever_the_facts(SignalKind kind) {
    for (var serious : List.of(false, true)) {
      for (var months : List.of(0, 1, 2, 12)) {
        for (var balance : List.of(0.0, 500.0, 5000.0)) {
          var inputs = inputs(kind.name(), months, balance, serious);
          assertThat(decisions.decide("signal-level", inputs).rules()).hasSize(1);
        }
      }
    }
  }

  @Test
  void every_rule_of_the_table_has_its_case_here() {
    var table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("signal-level")
            .latestVersion()
            .singleResult();
    var rules =
        repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .collect(Collectors.toSet());
    Set<Object> tried = cases().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

    assertThat(tried).isEqualTo(Set.<Object>copyOf(rules));
  }

  private static Map<String, Object> inputs(
      String kind, int months, double balance, boolean serious) {
    return Map.of("kind", kind, "monthsInArrears", months, "balance", balance, "serious", serious);
  }
}
