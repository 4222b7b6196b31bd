package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.EvictionFund;
import be.woonspoor.tenancy.EvictionFund.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The fund against evictions, rule by rule and at its edges. */
@WoonspoorTest
class EvictionFundTableTests {

  @Autowired private Decisions decisions;
  @Autowired private RepositoryService repository;
  @Autowired private EvictionFund fund;
  @Autowired private Receipts receipts;
  @Autowired private Journeys journeys;
  @Autowired private Terms terms;
  @Autowired private Clock clock;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("fund-too-low", 1.9999, 2024, "TOO_LOW", 0),
        Arguments.of("fund-too-low", 0.0, 2022, "TOO_LOW", 0),
        Arguments.of("fund-2022", 2.0, 2022, "POSSIBLE", 1316),
        Arguments.of("fund-2022", 6.0, 2023, "POSSIBLE", 1316),
        Arguments.of("fund-2024", 2.0, 2024, "POSSIBLE", 1482),
        Arguments.of("fund-2024", 6.0, 2031, "POSSIBLE", 1482),
        Arguments.of("fund-too-high", 6.0001, 2022, "TOO_HIGH", 0),
        Arguments.of("fund-too-high", 12.0, 2024, "TOO_HIGH", 0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void one_rule_says_whether_the_fund_may_help(
      String rule, double ratio, int year, String outcome, int cap) {
    var decision = decisions.decide("eviction-fund", Map.of("ratio", ratio, "year", year));

    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(decision.single("outcome", String.class)).isEqualTo(outcome);
    assertThat(decision.single("cap", Number.class).intValue()).isEqualTo(cap);
    assertThat(decision.rules()).allSatisfy(r -> assertThat(r.annotation()).endsWith("]"));
  }

  @Test
  void every_rule_of_the_table_has_its_case_here() {
    var table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("eviction-fund")
            .latestVersion()
            .singleResult();
    var rules =
        repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .collect(Collectors.toSet());
    Set<Object> tried = cases().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

    assertThat(tried).isEqualTo(Set.<Object>copyOf(rules));
  }

  /** Two and six times the rent exactly are within, a cent more or less is not. */
  @ParameterizedTest(name = "{0} euro at a rent of {1}: {2}")
  @CsvSource({
    "666.65,  333.33, TOO_LOW,  ",
    "666.66,  333.33, POSSIBLE, 333.33",
    "1999.98, 333.33, POSSIBLE, 999.99",
    "1999.99, 333.33, TOO_HIGH, ",
    "2963.99, 1000,   POSSIBLE, 1482.00",
    "2964.01, 1000,   POSSIBLE, 1482.00",
    "2000.01, 1000,   POSSIBLE, 1000.01",
    "6000,    1000,   POSSIBLE, 1482.00",
    "0,       1000,   TOO_LOW,  ",
  })
  void half_of_the_arrears_up_to_the_ceiling(
      BigDecimal arrears, BigDecimal rent, Outcome outcome, BigDecimal help) {
    var answer = fund.look(arrears, rent);

    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.help().orElse(null)).isEqualTo(help);
  }

  @Test
  void a_year_without_a_row_uses_the_newest_and_the_receipt_says_so() {
    var caseNumber = journeys.aCase();
    var year = LocalDate.now(clock.withZone(Terms.BELGIUM)).getYear();

    fund.weigh(caseNumber, new BigDecimal("1500"), new BigDecimal("500"));
    fund.weigh(caseNumber, new BigDecimal("1500"), new BigDecimal("500"));

    assertThat(receipts.of(caseNumber))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.decision()).isEqualTo("eviction-fund");
              assertThat(receipt.outcome()).isEqualTo("POSSIBLE");
              assertThat(receipt.inputs()).containsEntry("arrears", 1500.0);
              assertThat(receipt.text())
                  .contains("misschien", "750.00 euro", "er is gerekend met dat van 2024")
                  .contains("Voor " + year, "10 werkdagen", "14 dagen");
            });
    fund.weigh(caseNumber, new BigDecimal("400"), new BigDecimal("500"));
    assertThat(receipts.of(caseNumber)).hasSize(2);
    assertThat(receipts.of(caseNumber).get(0).text()).contains("te klein");
  }

  @Test
  void the_words_never_promise() {
    for (var arrears : new String[] {"400", "1500", "9000"}) {
      assertThat(fund.look(new BigDecimal(arrears), new BigDecimal("500")).inWords(terms))
          .doesNotContain("krijgt u", "recht op");
    }
  }
}
