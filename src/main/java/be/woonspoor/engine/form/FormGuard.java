package be.woonspoor.engine.form;

import be.woonspoor.engine.Fact;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.FormSubmitted;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.engine.ProcessContracts;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stands behind every form, whatever the door it came through: holds what was posted against the
 * form, hands the content to the case file and lets only facts through to the engine.
 */
@Component
public class FormGuard {

  private final FormSchemas forms;
  private final Steps steps;
  private final ProcessContracts contracts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FormGuard(
      FormSchemas forms,
      Steps steps,
      ProcessContracts contracts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.forms = forms;
    this.steps = steps;
    this.contracts = contracts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a form in.
   *
   * @return the facts, for the engine
   * @throws FormRefused with everything that is wrong; nothing is changed then
   */
  VariableMap admit(String formKey, VariableMap posted, StepContext context) {
    var form = forms.latest(formKey, Context.getCommandContext());
    var contract = contracts.of(context.processKey()).orElse(null);
    var shown = steps.show(context);
    var values = PostedValues.of(posted);
    var check =
        new FieldCheck(
            field -> optionsOf(field, shown), LocalDate.now(clock.withZone(Terms.BELGIUM)));
    var errors = new ArrayList<>(unknown(form, values));
    var content = new LinkedHashMap<String, Object>();
    var facts = new LinkedHashMap<String, Object>();
    var known = known(context, shown, values);
    for (var field : form.fields()) {
      var fact = fact(contract, field);
      if (field.isForShow()) {
        continue;
      }
      if (field.hiddenWhen().stream().anyMatch(hide -> Feel.holds(hide, known))) {
        fact.filter(f -> context.scope().hasVariable(f.name()))
            .ifPresent(f -> facts.put(f.name(), null));
        continue;
      }
      var value = check.check(field, field.key(), values.get(field.key()));
      if (fact.isPresent()) {
        facts.put(field.key(), asFact(fact.get(), value));
      } else {
        value.ifPresent(v -> content.put(field.key(), v));
      }
    }
    errors.addAll(check.errors());
    if (!errors.isEmpty()) {
      throw new FormRefused(errors, form::label);
    }
    var filled = new FilledForm(context, form, content, facts, shown, clock.instant());
    steps.submit(filled);
    events.publishEvent(new FormSubmitted(formKey, context.taskId(), context.userId()));
    return Variables.fromMap(filled.facts());
  }

  private static List<FieldError> unknown(FormSchema form, Map<String, Object> values) {
    var keys = form.keys();
    return values.keySet().stream()
        .filter(name -> !keys.contains(name))
        .map(name -> new FieldError(name, "Dit veld hoort niet bij dit formulier."))
        .toList();
  }

  private static Map<String, Object> known(
      StepContext context, Map<String, Object> shown, Map<String, Object> values) {
    var known = new HashMap<String, Object>(context.scope().getVariables());
    known.putAll(shown);
    known.putAll(values);
    return known;
  }

  private static Optional<Fact<?>> fact(ProcessContract contract, FormField field) {
    return contract == null ? Optional.empty() : contract.fact(field.key());
  }

  private static Object asFact(Fact<?> fact, Optional<Object> value) {
    return switch (fact.kind()) {
      case FLAG -> value.orElse(false);
      case COUNT -> value.map(v -> ((Number) v).intValue()).orElse(null);
      default -> value.orElse(null);
    };
  }

  private static Collection<String> optionsOf(FormField field, Map<String, Object> shown) {
    var fixed = field.json().path("values").findValuesAsText("value");
    return field.valuesKey().map(key -> offered(shown.get(key))).orElse(fixed);
  }

  private static Collection<String> offered(Object options) {
    if (!(options instanceof Collection<?> list)) {
      return List.of();
    }
    return list.stream()
        .map(option -> option instanceof Map<?, ?> map ? map.get("value") : option)
        .map(String::valueOf)
        .toList();
  }
}
