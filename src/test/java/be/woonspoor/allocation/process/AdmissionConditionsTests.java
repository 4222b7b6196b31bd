package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of conditions to rent socially, checked again at the registration. */
@WoonspoorTest
class AdmissionConditionsTests {

  @Autowired private Decisions decisions;

  @Test
  void who_meets_all_conditions_has_nothing_unmet() {
    assertThat(decide(Map.of()).results()).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "age, 17, AGE, admission-age",
    "register, WAITING, REGISTER, admission-register",
    "register, NONE, REGISTER, admission-register",
    "ownsProperty, true, PROPERTY, admission-property",
    "income, 29515.01, INCOME, admission-income",
    "incomeAge, 4, INCOME_YEAR, admission-income-year",
  })
  void each_condition_can_be_unmet(String input, String value, String code, String rule) {
    var decision = decide(Map.of(input, read(value)));

    assertThat(decision.all("code", String.class)).containsExactly(code);
    assertThat(decision.all("sentence", String.class)).allSatisfy(s -> assertThat(s).endsWith("."));
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
  }

  @ParameterizedTest(name = "{0} = {1} is allowed")
  @CsvSource({"age, 18", "register, FOREIGNERS", "income, 29515", "incomeAge, 3"})
  void the_edge_is_on_the_good_side(String input, String value) {
    assertThat(decide(Map.of(input, read(value))).results()).isEmpty();
  }

  @Test
  void all_unmet_conditions_are_told_at_once() {
    var all = Map.<String, Object>of("age", 17, "register", "NONE", "ownsProperty", true);

    assertThat(decide(all).all("code", String.class))
        .isEqualTo(List.of("AGE", "REGISTER", "PROPERTY"));
  }

  private Decision decide(Map<String, Object> deviations) {
    var inputs = new HashMap<String, Object>();
    inputs.put("age", 40);
    inputs.put("register", "POPULATION");
    inputs.put("ownsProperty", false);
    inputs.put("income", 14_000.0);
    inputs.put("incomeLimit", 29_515.0);
    inputs.put("incomeAge", 1);
    inputs.putAll(deviations);
    return decisions.decide("admission-conditions", inputs);
  }

  private static Object read(String value) {
    if (value.equals("true")) {
      return true;
    }
    if (value.matches("[0-9]+")) {
      return Integer.parseInt(value);
    }
    return value.matches("[0-9.]+") ? Double.parseDouble(value) : value;
  }
}
