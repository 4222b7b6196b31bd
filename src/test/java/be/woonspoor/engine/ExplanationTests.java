package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Explanation.Difference;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What would have made a difference really does, and nothing smaller would. */
@WoonspoorTest
class ExplanationTests {

  private static final int SEQUENCES = 250;
  private static final double HAIR = 1e-9;
  private static final List<Integer> EDGES =
      List.of(0, 1, 2, 3, 4, 17, 18, 499, 500, 501, 29514, 29515, 29516);

  private static final List<String> TABLES =
      List.of(
          "eligibility",
          "admission-conditions",
          "fitting-occupancy",
          "offer-reply",
          "signal-level",
          "no-progress",
          "eviction-fund",
          "rehousing-route",
          "closing-ground",
          "escalation-test");

  private final Map<String, Decision> tables = new HashMap<>();
  private int attempts;

  @Autowired private Explanations explanations;
  @Autowired private List<DecisionContract> contracts;
  @Autowired private Decisions decisions;

  @ParameterizedTest
  @FieldSource("TABLES")
  void the_smallest_change_flips_the_outcome_and_no_smaller_single_change_does(String key) {
    var contract = explanations.contract(key).orElseThrow();
    var random = new Random(key.hashCode());
    var answered = 0;
    var explained = 0;
    for (var i = 0; i < SEQUENCES; i++) {
      var inputs = inputs(contract, random);
      var outcome = outcome(contract, inputs);
      if (outcome.isEmpty()) {
        continue;
      }
      answered++;
      var asked = decisions.again(table(contract), inputs);
      var why = explanations.explain(key, asked, inputs, Optional.empty()).orElseThrow();
      var smallest = why.smallestChange();
      smallest.ifPresent(change -> flips(contract, inputs, outcome.get(), change));
      explained += smallest.isPresent() ? 1 : 0;
      var most =
          smallest.map(c -> c.changes().size() == 1 ? distance(contract, c) : 2.0).orElse(2.0);
      noSingleChangeIsSmaller(contract, inputs, outcome.get(), most, random);
      why.nearest().ifPresent(nearest -> isAtTheEdge(key, asked, inputs, nearest));
    }
    assertThat(answered).isGreaterThan(SEQUENCES / 4);
    assertThat(explained).as("of %s", answered).isGreaterThan(answered / 4);
  }

  @Test
  void every_table_that_leaves_receipts_is_tried_here_and_asks_declared_inputs_only() {
    assertThat(
            contracts.stream().filter(DecisionContract::asksTable).map(DecisionContract::decision))
        .containsAll(TABLES)
        .filteredOn(table -> !TABLES.contains(table))
        .as("tables in which nothing could have been otherwise but time")
        .containsExactly("retention");
    for (var contract : contracts.stream().filter(DecisionContract::asksTable).toList()) {
      var table = decisions.tableOf(table(contract));
      for (var column : table.columns()) {
        assertThat(contract.inputs())
            .as("%s asks %s", contract.decision(), column.expression())
            .anyMatch(input -> Candidates.names(column.expression(), input));
      }
    }
  }

  @Test
  void time_alone_is_named_by_its_first_day() {
    var random = new Random(3);
    var contract = explanations.contract("eligibility").orElseThrow();
    var seen = 0;
    for (var i = 0; i < 40; i++) {
      var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      var born = day.minusYears(16).minusDays(random.nextInt(900));
      var since = day.minusDays(random.nextInt(120));
      var inputs = eligible();
      inputs.putAll(movedTo(day, born, since));
      var over = new OverTime(day, later -> movedTo(later, born, since));
      var asked = decisions.decide("eligibility", inputs);
      var outcome = contract.outcome(asked, inputs);
      var why = explanations.explain("eligibility", asked, inputs, Optional.of(over)).orElseThrow();
      var byTime =
          Stream.concat(why.smallestChange().stream(), why.byTime().stream())
              .filter(change -> change.since().isPresent())
              .findFirst();
      var first =
          day.datesUntil(day.plusDays(732))
              .filter(
                  later -> {
                    var then = new HashMap<>(inputs);
                    then.putAll(movedTo(later, born, since));
                    return !outcome(contract, then).orElseThrow().equals(outcome);
                  })
              .findFirst();
      assertThat(byTime.flatMap(Difference::since)).isEqualTo(first);
      byTime.ifPresent(change -> flips(contract, inputs, outcome, change));
      seen += first.isPresent() && outcome.equals("NOT_MET") ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(12);
  }

  @Test
  void it_says_so_in_plain_dutch() {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("reply", "REFUSED");
    inputs.put("ground", "PREGNANCY");
    inputs.put("proof", false);
    inputs.put("refusalsBefore", 0);
    inputs.put("refusalsAllowed", 1);
    inputs.put("warned", true);
    var asked = decisions.decide("offer-reply", inputs);
    var why = explanations.explain("offer-reply", asked, inputs, Optional.empty()).orElseThrow();
    assertThat(why.smallestChange().orElseThrow().text())
        .isEqualTo(
            "Dit was anders met: Bewijs van de reden: ja in plaats van nee."
                + " Dan is de uitkomst: een gegronde reden, die niet meetelt.");
    assertThat(why.nearest().orElseThrow().id())
        .isIn("reply-founded-other-landlords", "reply-unfounded-again");
  }

  private void isAtTheEdge(
      String key, Decision asked, Map<String, Object> inputs, Explanation.Nearest nearest) {
    var changed = new HashMap<>(inputs);
    nearest.changes().forEach(change -> changed.put(change.input(), change.to()));
    var table = decisions.tableOf(asked);
    var rule = table.rules().indexOf(nearest.id());
    assertThat(table.failing(inputs).get(rule).isEmpty()).as(key).isEqualTo(nearest.fired());
    assertThat(table.failing(changed).get(rule).isEmpty())
        .as("%s %s %s", key, inputs, nearest)
        .isEqualTo(!nearest.fired());
  }

  private void flips(
      DecisionContract contract, Map<String, Object> inputs, String outcome, Difference change) {
    var changed = new HashMap<>(inputs);
    change.changes().forEach(c -> changed.put(c.input(), c.to()));
    assertThat(outcome(contract, changed))
        .as("%s with %s", inputs, change)
        .contains(change.outcome());
    assertThat(change.outcome()).isNotEqualTo(outcome);
  }

  private void noSingleChangeIsSmaller(
      DecisionContract contract,
      Map<String, Object> inputs,
      String outcome,
      double most,
      Random random) {
    for (var input : contract.inputs()) {
      if (input.changes() != Input.Changes.BY_PEOPLE) {
        continue;
      }
      for (var value : tried(input, inputs.get(input.name()), random)) {
        if (input.distance(inputs.get(input.name()), value) < most - HAIR) {
          var changed = new HashMap<>(inputs);
          changed.put(input.name(), value);
          assertThat(outcome(contract, changed).filter(other -> !other.equals(outcome)))
              .as("%s, %s = %s", inputs, input.name(), value)
              .isEmpty();
        }
      }
    }
  }

  /** All values where they are few; else the edges and some at random. */
  private static List<Object> tried(Input input, Object now, Random random) {
    if (input.kind() != Input.Kind.NUMBER || input.highest() - input.lowest() <= 200) {
      return input.others(now);
    }
    var values = new ArrayList<Object>();
    EDGES.forEach(edge -> values.add(Input.like(now, edge)));
    for (var i = 0; i < 10; i++) {
      values.add(Input.like(now, random.nextInt(input.highest())));
    }
    values.removeIf(value -> value.equals(now));
    return values;
  }

  private static double distance(DecisionContract contract, Difference change) {
    return change.changes().stream()
        .mapToDouble(c -> contract.input(c.input()).orElseThrow().distance(c.from(), c.to()))
        .sum();
  }

  private Optional<String> outcome(DecisionContract contract, Map<String, Object> inputs) {
    try {
      return Optional.of(contract.outcome(decisions.again(table(contract), inputs), inputs));
    } catch (IllegalStateException noRule) {
      return Optional.empty();
    }
  }

  /** The newest table, found once. */
  private Decision table(DecisionContract contract) {
    return tables.computeIfAbsent(
        contract.decision(),
        key ->
            Stream.generate(() -> inputs(contract, new Random(tables.size() + attempts++)))
                .flatMap(inputs -> answered(key, inputs).stream())
                .findFirst()
                .orElseThrow());
  }

  private Optional<Decision> answered(String key, Map<String, Object> inputs) {
    try {
      return Optional.of(decisions.decide(key, inputs));
    } catch (IllegalStateException noRule) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> inputs(DecisionContract contract, Random random) {
    var inputs = new LinkedHashMap<String, Object>();
    for (var input : contract.inputs()) {
      inputs.put(input.name(), value(input, random));
    }
    return inputs;
  }

  private static Object value(Input input, Random random) {
    return switch (input.kind()) {
      case FLAG -> !List.of("ownsProperty").contains(input.name()) == random.nextInt(8) > 0;
      case CODE -> List.copyOf(input.values().keySet()).get(random.nextInt(input.values().size()));
      case NUMBER -> {
        var near = random.nextBoolean() ? random.nextInt(6) : random.nextInt(input.highest() + 1);
        var number = Math.max(input.lowest(), Math.min(input.highest(), near));
        var amount = List.of("income", "incomeLimit", "balance").contains(input.name());
        yield amount ? (Object) (double) number : (Object) number;
      }
    };
  }

  private static Map<String, Object> movedTo(LocalDate day, LocalDate born, LocalDate since) {
    return Map.of(
        "age",
        Period.between(born, day).getYears(),
        "monthsHomeless",
        (int) Period.between(since, day).toTotalMonths(),
        "incomeAge",
        day.getYear() - 2024);
  }

  private static Map<String, Object> eligible() {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("ethosLight", 2);
    for (var yes :
        List.of(
            "cannotSearchPsychosocial",
            "cannotSearchFinancial",
            "honoursTenantObligations",
            "livesAloneWithSupport",
            "acceptsCoach")) {
      inputs.put(yes, true);
    }
    inputs.put("register", "POPULATION");
    inputs.put("income", 15000.0);
    inputs.put("incomeLimit", 29515.0);
    inputs.put("ownsProperty", false);
    return inputs;
  }
}
