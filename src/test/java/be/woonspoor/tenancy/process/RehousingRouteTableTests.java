package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.process.RehousingRouteDecision.AgreementState;
import be.woonspoor.tenancy.process.RehousingRouteDecision.LeaseStanding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may look for a next dwelling by accelerated allocation again, rule by rule. */
@WoonspoorTest
class RehousingRouteTableTests {

  private static final List<Boolean> BOTH = List.of(false, true);

  @Autowired private Decisions decisions;
  @Autowired private RepositoryService repository;

  static Stream<Arguments> cases() {
    return Stream.of(
        said("route-already-searching", inputs(true, true, "LIVE", true, "ENDED", false, false)),
        said("route-no-coach", inputs(false, false, "LIVE", true, "ENDED", false, false)),
        said("route-withdrawn", inputs(false, true, "WITHDRAWN", true, "ENDED", false, false)),
        deviable("route-no-agreement", inputs(false, true, "NONE", true, "ENDED", false, false)),
        deviable("route-not-recognised", inputs(false, true, "LIVE", false, "ENDED", false, false)),
        deviable("route-lease-holds", inputs(false, true, "LIVE", true, "HOLDS", false, false)),
        deviable("route-struck-off", inputs(false, true, "LIVE", true, "ENDING", true, false)),
        deviable("route-place-this-year", inputs(false, true, "LIVE", true, "ENDED", false, true)),
        Arguments.of(
            "route-may-again",
            inputs(false, true, "LIVE", true, "ENDING", false, false),
            "ALLOWED",
            false),
        Arguments.of(
            "route-may-again",
            inputs(false, true, "LIVE", true, "ENDED", false, false),
            "ALLOWED",
            false));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void one_rule_says_whether_it_is_open(
      String rule, Map<String, Object> inputs, String result, boolean mayDeviate) {
    var decision = decisions.decide(RehousingRouteDecision.TABLE, inputs);

    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(decision.single("result", String.class)).isEqualTo(result);
    assertThat(decision.single("mayDeviate", Boolean.class)).isEqualTo(mayDeviate);
    assertThat(RouteGround.valueOf(decision.single("ground", String.class)).sentence())
        .isNotBlank();
    assertThat(decision.rules()).allSatisfy(r -> assertThat(r.annotation()).endsWith("]"));
  }

  @Test
  void everybody_has_one_answer_and_nobody_searches_twice_at_once() {
    for (var runs : BOTH) {
      for (var coached : BOTH) {
        for (var agreement : AgreementState.values()) {
          for (var recognised : BOTH) {
            for (var lease : LeaseStanding.values()) {
              for (var struckOff : BOTH) {
                for (var used : BOTH) {
                  var inputs =
                      inputs(
                          runs,
                          coached,
                          agreement.name(),
                          recognised,
                          lease.name(),
                          struckOff,
                          used);
                  var decision = decisions.decide(RehousingRouteDecision.TABLE, inputs);
                  assertThat(decision.rules()).hasSize(1);
                  if (runs || !coached) {
                    assertThat(decision.single("result", String.class)).isEqualTo("NOT_ALLOWED");
                    assertThat(decision.single("mayDeviate", Boolean.class)).isFalse();
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  @Test
  void it_asks_nothing_of_how_the_lease_ended_or_how_the_guidance_goes() {
    assertThat(
            model().getModelElementsByType(Input.class).stream()
                .map(input -> input.getInputExpression().getTextContent().strip())
                .toList())
        .containsExactlyInAnyOrder(
            "allocationRuns",
            "coached",
            "agreement",
            "recognised",
            "leaseState",
            "struckOff",
            "placeThisYear");
  }

  @Test
  void every_rule_of_the_table_has_its_case_here() {
    var rules =
        model().getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .collect(Collectors.toSet());
    Set<Object> tried = cases().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

    assertThat(tried).isEqualTo(Set.<Object>copyOf(rules));
  }

  private org.camunda.bpm.model.dmn.DmnModelInstance model() {
    var table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(RehousingRouteDecision.TABLE)
            .latestVersion()
            .singleResult();
    return repository.getDmnModelInstance(table.getId());
  }

  private static Arguments said(String rule, Map<String, Object> inputs) {
    return Arguments.of(rule, inputs, "NOT_ALLOWED", false);
  }

  private static Arguments deviable(String rule, Map<String, Object> inputs) {
    return Arguments.of(rule, inputs, "NOT_ALLOWED", true);
  }

  private static Map<String, Object> inputs(
      boolean runs,
      boolean coached,
      String agreement,
      boolean recognised,
      String lease,
      boolean struckOff,
      boolean used) {
    return Map.of(
        "allocationRuns",
        runs,
        "coached",
        coached,
        "agreement",
        agreement,
        "recognised",
        recognised,
        "leaseState",
        lease,
        "struckOff",
        struckOff,
        "placeThisYear",
        used);
  }
}
