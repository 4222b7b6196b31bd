package be.woonspoor.engine.form;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.OpenForms;
import be.woonspoor.engine.ProcessContracts;
import be.woonspoor.engine.RecordedForms;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Reads the deployed forms, and holds corrections against them as the form guard does. */
@Component
class DeployedForms implements RecordedForms, OpenForms {

  private static final Set<String> WORDS = Set.of("textfield", "textarea");

  private final FormSchemas forms;
  private final ProcessContracts contracts;
  private final ApplicationContext beans;
  private final ObjectProvider<ProcessEngine> engine;
  private final Clock clock;

  DeployedForms(
      FormSchemas forms,
      ProcessContracts contracts,
      ApplicationContext beans,
      ObjectProvider<ProcessEngine> engine,
      Clock clock) {
    this.forms = forms;
    this.contracts = contracts;
    this.beans = beans;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public List<Field> fields(String processKey, String step) {
    return fields(formId(processKey, step));
  }

  @Override
  public List<Field> fields(String formId) {
    var processKey = formId.replaceAll("\\..*", "");
    return inEngine(context -> forms.find(formId, context))
        .map(
            form ->
                form.fields().stream()
                    .filter(field -> !field.isForShow())
                    .map(field -> field(processKey, field))
                    .toList())
        .orElse(List.of());
  }

  @Override
  public boolean isKeptOnly(String step) {
    return !beans.containsBean(Steps.beanName(step));
  }

  @Override
  public Map<String, Checked> check(
      String processKey, String step, Map<String, Object> posted, List<FieldError> errors) {
    var form = schema(processKey, step).orElseThrow();
    var check =
        new FieldCheck(
            field -> field.json().path("values").findValuesAsText("value"),
            LocalDate.now(clock.withZone(Terms.BELGIUM)));
    var checked = new LinkedHashMap<String, Checked>();
    posted.forEach(
        (key, value) -> {
          var field = form.field(key).orElseThrow();
          check
              .check(field, key, value)
              .ifPresent(
                  v ->
                      checked.put(
                          key,
                          new Checked(
                              v, FilledForm.shown(field, v, (f, code) -> Optional.empty()))));
        });
    errors.addAll(check.errors());
    return checked;
  }

  private Field field(String processKey, FormField field) {
    var fact = contracts.of(processKey).flatMap(contract -> contract.fact(field.key())).isPresent();
    var options = new ArrayList<Option>();
    field
        .json()
        .path("values")
        .forEach(
            option ->
                options.add(
                    new Option(option.path("value").asText(), option.path("label").asText())));
    return new Field(
        field.key(),
        field.type(),
        field.label(),
        field.isRequired(),
        !field.hiddenWhen().isEmpty(),
        fact,
        WORDS.contains(field.type()),
        field.rule("maxLength").map(length -> length.asInt()).orElse(0),
        options);
  }

  @Override
  public Optional<OpenForm> ofTask(String taskId) {
    var task = engine.getObject().getTaskService().createTaskQuery().taskId(taskId).singleResult();
    return task == null ? Optional.empty() : inEngine(context -> openForm(taskId, context));
  }

  private Optional<OpenForm> openForm(String taskId, CommandContext context) {
    var task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getExecution() == null) {
      return Optional.empty();
    }
    var of = StepContext.of(task);
    return forms
        .find(formId(of.processKey(), of.step()), context)
        .map(
            form ->
                new OpenForm(
                    form.id(),
                    Optional.of(of.caseNumber()).filter(CaseNumber::isValid),
                    inputs(form)));
  }

  @Override
  public Optional<OpenForm> ofStart(String formId) {
    var process = formId.replaceAll("\\..*", "");
    var startable =
        engine
                .getObject()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .count()
            > 0;
    return startable ? ofForm(formId) : Optional.empty();
  }

  @Override
  public Optional<OpenForm> ofForm(String formId) {
    return inEngine(context -> forms.find(formId, context))
        .map(form -> new OpenForm(form.id(), Optional.empty(), inputs(form)));
  }

  private static Set<String> inputs(FormSchema form) {
    return form.fields().stream()
        .filter(field -> !field.isForShow())
        .map(FormField::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<FormSchema> schema(String processKey, String step) {
    return inEngine(context -> forms.find(formId(processKey, step), context));
  }

  private <T> T inEngine(Command<T> question) {
    var configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(question);
  }

  /** The name of the form of a step: a convention that the models are held to. */
  static String formId(String processKey, String step) {
    return processKey
        + "."
        + step.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
