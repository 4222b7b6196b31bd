package be.woonspoor.trajectory.matrix;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.Terms;
import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.Acting;
import be.woonspoor.support.FormFiller;
import be.woonspoor.support.Journeys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Lets something happen to a case through its own door. */
final class Happenings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TRAJECTORY = "housing-trajectory";
  private static final String ATTACHED = "referral.attached";

  private final ProcessEngine engine;
  private final Journeys journeys;
  private final Messages messages;
  private final Clock clock;
  private final Map<String, ProcessDefinition> definitions = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> forms;

  Happenings(ProcessEngine engine, Journeys journeys, Messages messages, Clock clock) {
    this.engine = engine;
    this.journeys = journeys;
    this.messages = messages;
    this.clock = clock;
    this.forms =
        ModelFiles.onClassPath().stream()
            .filter(ModelFile::isForm)
            .collect(Collectors.toMap(ModelFile::stem, Happenings::read));
  }

  /**
   * Lets it happen, and everything that is due at once.
   *
   * @return why nothing has happened, if that is so
   */
  Optional<String> happens(Happening happening, String caseNumber) {
    if (happening == Happening.SECOND_REFERRAL && !isAttached(caseNumber)) {
      return Optional.of("nobody of this case is asked to read it");
    }
    try {
      tries(happening, caseNumber);
    } catch (FormRefused refused) {
      return Optional.of(
          refused.errors().stream()
              .map(error -> error.message())
              .collect(Collectors.joining(" ", "refused: \"", "\"")));
    }
    journeys.of(caseNumber);
    return Optional.empty();
  }

  private boolean isAttached(String caseNumber) {
    return messages.isAwaited(caseNumber, TRAJECTORY, ATTACHED);
  }

  /** Only comes through the door, as somebody does who races others. */
  void tries(Happening happening, String caseNumber) {
    switch (happening) {
      case LEASE_IN_DANGER ->
          engine
              .getRuntimeService()
              .createProcessInstanceByKey("tenancy-milestone")
              .businessKey(caseNumber)
              .startBeforeActivity("SecureHome")
              .execute();
      case SECOND_REFERRAL -> messages.tryToCase(caseNumber, TRAJECTORY, ATTACHED);
      default -> submits(happening, caseNumber);
    }
  }

  private void submits(Happening happening, String caseNumber) {
    var definition = newest(happening.process());
    var choices = new HashMap<String, Object>(happening.answers());
    choices.put("caseNumber", caseNumber);
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var values =
        new FormFiller(new OfficePen(today), choices, key -> MissingNode.getInstance())
            .fill(startForm(definition).orElseThrow());
    Acting.as(
        engine, "lead", () -> engine.getFormService().submitStartForm(definition.getId(), values));
  }

  /** Writes what must be there, and no more. */
  private record OfficePen(LocalDate today) implements FormFiller.Pen {

    @Override
    public boolean answers(JsonNode field) {
      return field.at("/validate/required").asBoolean(false);
    }

    @Override
    public String words(JsonNode field) {
      return "Zoals besproken.";
    }

    @Override
    public Number number(JsonNode field) {
      return field.at("/validate/min").asInt(1);
    }

    @Override
    public String day(JsonNode field) {
      return today.toString();
    }
  }

  /** Whether the start form of a process is about a case that is there already. */
  boolean isAboutACase(ProcessDefinition definition) {
    return startForm(definition)
        .filter(
            form ->
                StreamSupport.stream(form.path("components").spliterator(), false)
                    .anyMatch(field -> field.path("key").asText().equals("caseNumber")))
        .isPresent();
  }

  private Optional<JsonNode> startForm(ProcessDefinition definition) {
    return engine
        .getRepositoryService()
        .getBpmnModelInstance(definition.getId())
        .getModelElementsByType(StartEvent.class)
        .stream()
        .map(StartEvent::getCamundaFormRef)
        .filter(forms::containsKey)
        .map(forms::get)
        .findFirst();
  }

  ProcessDefinition newest(String process) {
    return definitions.computeIfAbsent(
        process,
        key ->
            engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
  }

  private static JsonNode read(ModelFile file) {
    try {
      return JSON.readTree(file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
