package be.woonspoor.support;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.engine.FactValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;

/** Opens cases and starts processes for path tests. */
@TestComponent
public class Journeys {

  private final ProcessEngine engine;
  private final CaseFiles files;
  private final Clock clock;

  Journeys(ProcessEngine engine, CaseFiles files, Clock clock) {
    this.engine = engine;
    this.files = files;
    this.clock = clock;
  }

  /** Opens the file of a synthetic single person. */
  public String aCase() {
    return aCase(List.of());
  }

  /** Opens the file of a synthetic person with a household. */
  public String aCase(List<HouseholdMember> household) {
    return files.open(
        new NewCase(
            new Person("Test", "Proefmans", LocalDate.of(1985, 8, 7), Optional.of("nl")),
            Optional.empty(),
            Contact.UNKNOWN,
            household,
            Optional.empty(),
            clock.instant()));
  }

  /** Starts a process for a case, as Java does. */
  public Journey start(String processKey, String caseNumber, FactValue... facts) {
    var instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(processKey, caseNumber, FactValue.asVariables(facts));
    return new Journey(engine, caseNumber, instance.getId());
  }

  /** Starts a process by its start form, as a member of staff does. */
  public Journey startWithForm(String processKey, String userId, Map<String, Object> values) {
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(processKey)
            .latestVersion()
            .singleResult();
    var instance =
        Acting.as(
            engine,
            userId,
            () -> engine.getFormService().submitStartForm(definition.getId(), values));
    var key = instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
    return new Journey(engine, key, instance.getId());
  }

  /** One process that already runs for a case. */
  public Journey of(String caseNumber, String processInstanceId) {
    return new Journey(engine, caseNumber, processInstanceId);
  }

  /** What already runs for a case. */
  public Journey of(String caseNumber) {
    return new Journey(engine, caseNumber, "");
  }
}
