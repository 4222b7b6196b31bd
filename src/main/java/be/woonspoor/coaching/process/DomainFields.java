package be.woonspoor.coaching.process;

import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.ScoringInstrument;
import be.woonspoor.engine.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names and options of the fields about domains, and how to read them. */
final class DomainFields {

  /** What a form sends for a domain without a step; always a valid answer. */
  static final String NOT_DISCUSSED = "NOT_DISCUSSED";

  private DomainFields() {}

  /** The field with the step of a domain. */
  static String step(LifeDomain domain) {
    return "domain" + domain.name();
  }

  /** The name under which a form gets the steps to choose from. */
  static String steps(LifeDomain domain) {
    return "steps" + domain.name();
  }

  /** A domain with no step, and its steps as the instrument words them. */
  static List<Map<String, Object>> stepOptions(ScoringInstrument instrument, LifeDomain domain) {
    var options = new ArrayList<Map<String, Object>>();
    options.add(option(NOT_DISCUSSED, "Niet besproken"));
    for (var step = 1; step <= instrument.length(domain); step++) {
      options.add(option(String.valueOf(step), step + ". " + instrument.words(domain, step)));
    }
    return options;
  }

  /** The domains to choose from. */
  static List<Map<String, Object>> options(Collection<LifeDomain> domains) {
    return domains.stream().map(domain -> option(domain.name(), domain.label())).toList();
  }

  /** The domains that were chosen in a list. */
  static Set<LifeDomain> chosen(Submission form, String field) {
    var chosen = EnumSet.noneOf(LifeDomain.class);
    form.list(field).forEach(code -> chosen.add(LifeDomain.valueOf(code)));
    return chosen;
  }

  /** The step of every domain that was discussed. */
  static Map<LifeDomain, Integer> stepsOf(Submission form, Set<LifeDomain> discussed) {
    var steps = new EnumMap<LifeDomain, Integer>(LifeDomain.class);
    for (var domain : discussed) {
      form.text(step(domain))
          .filter(text -> !text.equals(NOT_DISCUSSED))
          .ifPresent(text -> steps.put(domain, Integer.valueOf(text)));
    }
    return steps;
  }

  static List<String> codes(Collection<LifeDomain> domains) {
    return domains.stream().sorted().map(LifeDomain::name).toList();
  }

  static Map<String, Object> option(String value, String label) {
    return Map.of("value", value, "label", label);
  }
}
