package be.woonspoor.engine.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every form that is deployed, and the step that it belongs to. */
final class Forms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RepositoryService repository;
  private final Map<String, JsonNode> forms = new HashMap<>();
  private final Map<String, List<Step>> steps = new HashMap<>();

  Forms(RepositoryService repository) {
    this.repository = repository;
  }

  /** A step with a form. */
  record Step(String process, String id, String form) {

    @Override
    public String toString() {
      return process + " " + id;
    }
  }

  /** All steps with a form, of the newest version of each process. */
  List<Step> steps() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .flatMap(this::stepsOf)
        .sorted(Comparator.comparing(Step::toString))
        .toList();
  }

  /** The step of a task. */
  Step task(String definitionId, String stepId) {
    return steps
        .computeIfAbsent(definitionId, id -> stepsOf(repository.getProcessDefinition(id)).toList())
        .stream()
        .filter(step -> step.id().equals(stepId))
        .findFirst()
        .orElseThrow();
  }

  /** The step that starts a process. */
  Step start(String process) {
    return stepsOf(newest(process)).filter(this::isStart).findFirst().orElseThrow();
  }

  private boolean isStart(Step step) {
    return repository
            .getBpmnModelInstance(newest(step.process()).getId())
            .getModelElementById(step.id())
        instanceof StartEvent;
  }

  /** The newest version of a process. */
  ProcessDefinition newest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult();
  }

  /** A form as it was deployed last. */
  JsonNode json(Step step) {
    return forms.computeIfAbsent(
        step.form(),
        id ->
            repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .flatMap(deployment -> resource(deployment.getId(), id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + id + " is deployed")));
  }

  private Stream<JsonNode> resource(String deployment, String id) {
    return repository.getDeploymentResources(deployment).stream()
        .filter(resource -> resource.getName().endsWith("/" + id + ".form"))
        .map(
            resource -> {
              try (var stream = repository.getResourceAsStream(deployment, resource.getName())) {
                return JSON.readTree(stream);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private Stream<Step> stepsOf(ProcessDefinition definition) {
    var model = repository.getBpmnModelInstance(definition.getId());
    return Stream.concat(
        model.getModelElementsByType(UserTask.class).stream()
            .map(task -> new Step(definition.getKey(), task.getId(), task.getCamundaFormRef())),
        model.getModelElementsByType(StartEvent.class).stream()
            .filter(start -> start.getCamundaFormRef() != null)
            .map(start -> new Step(definition.getKey(), start.getId(), start.getCamundaFormRef())));
  }
}
