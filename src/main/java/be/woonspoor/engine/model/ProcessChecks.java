package be.woonspoor.engine.model;

import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.engine.form.FormSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What is wrong with one process and how it hangs together with the rest. */
final class ProcessChecks {

  private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
  private static final Pattern TERM =
      Pattern.compile("\\$\\{terms\\.due\\([\"']([a-z0-9-]+)[\"'], ?execution\\)}");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "not", "and", "or", "empty", "eq", "ne", "gt", "lt");

  private final ModelFile file;
  private final BpmnModelInstance model;
  private final ModelChecks.Surroundings around;
  private final Optional<ProcessContract> contract;
  private final List<Finding> findings = new ArrayList<>();

  ProcessChecks(
      ModelFile file,
      BpmnModelInstance model,
      ModelChecks.Surroundings around,
      Set<String> steps,
      Map<String, String> messages) {
    this.file = file;
    this.model = model;
    this.around = around;
    this.contract = around.contracts().of(file.stem());
    process();
    each(UserTask.class, this::userTask);
    each(StartEvent.class, this::startEvent);
    each(ServiceTask.class, this::serviceTask);
    each(CallActivity.class, this::callActivity);
    each(ScriptTask.class, e -> say(e, "script tasks are not allowed", "use a service task"));
    each(ConditionExpression.class, this::condition);
    each(TimerEventDefinition.class, this::timer);
    each(CamundaExecutionListener.class, this::listener);
    each(UserTask.class, e -> unique(e, steps));
    each(CallActivity.class, e -> unique(e, steps));
    each(ServiceTask.class, e -> unique(e, steps));
    each(MessageEventDefinition.class, e -> message(e, messages));
    each(ReceiveTask.class, e -> message(e, messages));
  }

  List<Finding> findings() {
    return findings;
  }

  private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> void each(
      Class<T> type, java.util.function.Consumer<T> check) {
    model.getModelElementsByType(type).forEach(check);
  }

  private void process() {
    var processes = model.getModelElementsByType(Process.class);
    if (processes.size() != 1) {
      findings.add(
          new Finding(file.name(), "", "there must be one process in a file", "split the file"));
      return;
    }
    var process = processes.iterator().next();
    check(process, process.getId().equals(file.stem()), "the id is not the file name", "rename it");
    check(process, process.isExecutable(), "the process is not executable", "tick 'Executable'");
    check(process, process.getCamundaVersionTag() != null, "there is no version tag", "set one");
    check(
        process,
        process.getCamundaHistoryTimeToLiveString() != null,
        "there is no history time to live",
        "set one");
    check(
        process,
        contract.isPresent(),
        "no process contract declares it",
        "write a ProcessContract with its key and facts");
  }

  private void userTask(UserTask task) {
    var groups = task.getCamundaCandidateGroupsList();
    check(task, !groups.isEmpty(), "nobody can take this task", "give it a candidate group");
    for (var group : groups) {
      check(
          task,
          around.groups().contains(group),
          "the candidate group '" + group + "' is no role",
          "use one of " + around.groups());
    }
    form(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding());
    check(task, task.getCamundaFormRef() != null, "the task has no form", "give it a form");
    documented(task);
    var term = property(task, "term");
    check(
        task,
        term.isPresent() || property(task, "due").isPresent(),
        "the task has no term",
        "give it an extension property 'term'");
    term.ifPresent(t -> term(task, t));
    property(task, "due").ifPresent(d -> fact(task, d, f -> f.kind() == Fact.Kind.MOMENT));
  }

  private void startEvent(StartEvent start) {
    if (start.getCamundaFormRef() != null) {
      form(start, start.getCamundaFormRef(), start.getCamundaFormRefBinding());
    }
  }

  private void form(FlowElement step, String ref, String binding) {
    if (ref == null) {
      return;
    }
    var expected = file.stem() + "." + kebab(step.getId());
    check(step, ref.equals(expected), "its form is '" + ref + "'", "name it '" + expected + "'");
    check(step, "latest".equals(binding), "the form binding is not 'latest'", "make it 'latest'");
    var form = around.forms().get(ref);
    check(step, form != null, "the form '" + ref + "' does not exist", "add it under forms/");
    if (form != null && contract.isPresent()) {
      factsOf(step, FormSchema.read(form.bytes()));
    }
  }

  private void factsOf(FlowElement step, FormSchema form) {
    for (var key : form.keys()) {
      contract
          .flatMap(c -> c.fact(key))
          .filter(fact -> fact.kind() == Fact.Kind.CODE)
          .ifPresent(
              fact ->
                  check(
                      step,
                      fact.options().containsAll(form.options(key)),
                      "the options of '" + key + "' in form " + form.id() + " are not all known",
                      "use only " + fact.options()));
    }
  }

  private void serviceTask(ServiceTask task) {
    var expression = task.getCamundaDelegateExpression();
    var bean = expression == null ? null : BEAN.matcher(expression);
    if (bean == null || !bean.matches()) {
      say(task, "a service task must name a delegate expression", "use ${beanName}");
      return;
    }
    check(
        task,
        around.isDelegate().test(bean.group(1)),
        "there is no delegate bean '" + bean.group(1) + "'",
        "write it, or mend the name");
    documented(task);
  }

  private void callActivity(CallActivity call) {
    check(
        call,
        around.processes().contains(call.getCalledElement()),
        "the called process '" + call.getCalledElement() + "' does not exist",
        "mend the name");
    var ins = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
    check(
        call,
        ins.stream().anyMatch(in -> in.getCamundaBusinessKey() != null),
        "the business key is not handed on",
        "add an in-mapping for the business key");
    ins.stream()
        .filter(in -> in.getCamundaTarget() != null)
        .forEach(in -> calledFact(call, in.getCamundaTarget()));
    call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
        .filter(out -> out.getCamundaTarget() != null)
        .forEach(out -> fact(call, out.getCamundaTarget(), f -> true));
  }

  private void calledFact(CallActivity call, String name) {
    check(
        call,
        around.contracts().of(call.getCalledElement()).flatMap(c -> c.fact(name)).isPresent(),
        "the called process does not declare '" + name + "'",
        "declare it in its contract");
  }

  private void condition(ConditionExpression condition) {
    var flow = (FlowElement) condition.getParentElement();
    var names = NAME.matcher(TEXT.matcher(condition.getTextContent()).replaceAll(" "));
    names
        .results()
        .map(match -> match.group())
        .filter(name -> !WORDS.contains(name))
        .forEach(name -> fact(flow, name, f -> true));
  }

  private void timer(TimerEventDefinition timer) {
    var event = (FlowElement) timer.getParentElement();
    if (timer.getTimeCycle() != null) {
      return;
    }
    var expression = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
    var term = TERM.matcher(expression);
    var bean = BEAN.matcher(expression);
    if (term.matches()) {
      term(event, term.group(1));
    } else if (bean.matches()) {
      fact(event, bean.group(1), f -> f.kind() == Fact.Kind.MOMENT);
    } else {
      say(event, "the timer asks neither the terms nor a moment", "use ${terms.due(…, execution)}");
    }
  }

  private void listener(CamundaExecutionListener listener) {
    var expression = String.valueOf(listener.getCamundaDelegateExpression());
    var bean = BEAN.matcher(expression);
    if (!bean.matches() || !around.isListener().test(bean.group(1))) {
      findings.add(
          new Finding(
              file.name(),
              "",
              "the listener '" + expression + "' is no bean",
              "name an execution listener bean"));
    }
  }

  private void message(BaseElement element, Map<String, String> messages) {
    var message =
        element instanceof MessageEventDefinition event
            ? event.getMessage()
            : ((ReceiveTask) element).getMessage();
    if (message != null) {
      var other = messages.putIfAbsent(message.getName(), file.name());
      check(
          element,
          other == null || other.equals(file.name()),
          "the message '" + message.getName() + "' already waits in " + other,
          "give it another name");
    }
  }

  private void unique(FlowElement step, Set<String> steps) {
    check(step, steps.add(step.getId()), "another model has this step too", "rename one of them");
  }

  private void term(FlowElement element, String term) {
    check(
        element,
        around.terms().contains(term),
        "the term '" + term + "' is not in the terms table",
        "add a row to processes/engine/terms.dmn");
  }

  private void fact(BaseElement element, String name, Predicate<Fact<?>> fits) {
    check(
        element,
        contract.flatMap(c -> c.fact(name)).filter(fits).isPresent(),
        "the variable '" + name + "' is not declared as such a fact",
        "declare it in the process contract or mend the name");
  }

  private void documented(FlowElement element) {
    check(
        element,
        !element.getDocumentations().isEmpty(),
        "there is no documentation",
        "say in a sentence what happens here");
  }

  private static Optional<String> property(FlowElement element, String name) {
    var extensions = element.getExtensionElements();
    return extensions == null
        ? Optional.empty()
        : extensions
            .getChildElementsByType(
                org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
            .stream()
            .flatMap(p -> p.getCamundaProperties().stream())
            .filter(p -> name.equals(p.getCamundaName()))
            .map(CamundaProperty::getCamundaValue)
            .findFirst();
  }

  private static String kebab(String id) {
    return id.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }

  private void check(BaseElement element, boolean holds, String problem, String mend) {
    if (!holds) {
      say(element, problem, mend);
    }
  }

  private void say(BaseElement element, String problem, String mend) {
    findings.add(new Finding(file.name(), element.getId(), problem, mend));
  }
}
