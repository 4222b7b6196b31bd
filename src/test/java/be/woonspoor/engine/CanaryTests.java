package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.Acting;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WoonspoorTest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing that people fill in reaches the engine. Canaries go through every form of every process,
 * in submits that succeed, are refused or fail, and through every other door; then every column of
 * every engine table is read, and the log.
 */
@WoonspoorTest
class CanaryTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> FORMS = forms();

  @Autowired private ProcessEngine engine;
  @Autowired private ReferralDesk desk;
  @Autowired private ProcessContracts contracts;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private static final Map<String, Object> CONTACT =
      Map.of(
          "contactOn", Canaries.DATE,
          "manner", "VISIT",
          "reached", "YES",
          "note", Canaries.TEXT,
          "agreed", Canaries.TEXT);
  private static final Map<String, Object> SIGNAL =
      Map.of("kind", "NUISANCE", "source", "NEIGHBOUR", "story", Canaries.TEXT);
  private static final Map<String, Object> LETTER =
      Map.of("kind", "OTHER", "letterDate", Canaries.DATE, "note", Canaries.TEXT);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Canaries canaries;

  /** A step with a form. */
  record FormStep(String process, String step, String form) {

    @Override
    public String toString() {
      return process + " " + step;
    }
  }

  @BeforeEach
  void listen() {
    canaries = new Canaries(jdbc);
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(log);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taskForms")
  void through_the_form_of_a_task(FormStep step) {
    var caseNumber = aCase();
    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey(step.process())
            .businessKey(caseNumber)
            .setVariables(someFacts(step.process()))
            .startBeforeActivity(step.step())
            .execute();
    var task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance.getId())
            .taskDefinitionKey(step.step())
            .list()
            .get(0);
    var submits = 0;
    for (var values : attempts(FORMS.get(step.form()))) {
      submits++;
      trying(() -> engine.getFormService().submitTaskForm(task.getId(), values));
      nothingIsFound();
    }
    assertThat(submits).isPositive();
    runJobs(instance.getId());
    nothingIsFound();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("startForms")
  void through_a_start_form(FormStep step) {
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(step.process())
            .latestVersion()
            .singleResult();
    for (var values : attempts(FORMS.get(step.form()))) {
      values.computeIfPresent("caseNumber", (key, value) -> aCase());
      trying(() -> engine.getFormService().submitStartForm(definition.getId(), values));
      nothingIsFound();
    }
  }

  @Test
  void through_the_doors_that_are_no_forms() {
    var caseNumber = aCase();
    var instance = engine.getRuntimeService().startProcessInstanceByKey("referral", caseNumber);
    runJobs(instance.getId());
    var task =
        engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list().get(0);
    var coached = aCase();
    var canary = Map.of("value", Canaries.TEXT);
    var bodies = new TreeMap<String, Object>();
    var path = "/engine-rest/task/" + task.getId();
    bodies.put(path + "/comment/create", Map.of("message", Canaries.TEXT));
    bodies.put(path + "/attachment/create", Map.of("name", Canaries.TEXT));
    bodies.put(path + "/complete", Map.of("variables", Map.of("remark", canary)));
    bodies.put(path + "/resolve", Map.of("variables", Map.of("remark", canary)));
    bodies.put(path + "/variables", Map.of("modifications", Map.of("remark", canary)));
    bodies.put(path + "/localVariables", Map.of("modifications", Map.of("remark", canary)));
    bodies.put(path + "/claim", Map.of("userId", Canaries.TEXT));
    bodies.put("/engine-rest/task/create", Map.of("name", Canaries.TEXT));
    bodies.put(
        "/engine-rest/filter/create",
        Map.of("resourceType", "Task", "name", Canaries.TEXT, "query", Map.of()));
    bodies.put(
        "/engine-rest/message",
        Map.of("messageName", Canaries.TEXT, "processVariables", Map.of("remark", canary)));
    bodies.put(
        "/engine-rest/process-definition/key/referral/start",
        Map.of("businessKey", Canaries.TEXT, "variables", Map.of("remark", canary)));
    bodies.put("/api/cases/" + caseNumber + "/withdrawal", Map.of("inOwnWords", Canaries.TEXT));
    bodies.put("/api/cases/" + caseNumber + "/signals", Map.of("note", Canaries.TEXT));
    bodies.put("/api/cases/" + caseNumber + "/contacts", Map.of("note", Canaries.TEXT));
    bodies.put("/api/cases/" + caseNumber + "/landlord-letters", Map.of("note", Canaries.TEXT));
    bodies.put("/api/referrals", canaryReferral(true));
    bodies.put("/api/cases/" + coached + "/contacts", CONTACT);
    bodies.put("/api/cases/" + coached + "/signals", SIGNAL);
    bodies.put("/api/cases/" + coached + "/landlord-letters", LETTER);
    for (var user : List.of(DemoTeam.OFFICE, DemoTeam.LEAD, "coach1", DemoTeam.REFERRER)) {
      var http = new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
      bodies.forEach(
          (door, body) ->
              assertThat(http.post(door, body).status())
                  .as("%s as %s", door, user)
                  .isLessThan(500));
      http.post("/api/referrals", canaryReferral(false));
      nothingIsFound();
    }
  }

  @Test
  void what_the_api_takes_in_is_taken_in() {
    var lead = new Http("http://localhost:" + port, DemoTeam.LEAD, DemoTeam.PASSWORD);
    var coach = new Http("http://localhost:" + port, "coach1", DemoTeam.PASSWORD);
    var caseNumber = aCase();
    assertThat(coach.post("/api/cases/" + caseNumber + "/contacts", CONTACT).status())
        .isEqualTo(201);
    assertThat(coach.post("/api/cases/" + caseNumber + "/signals", SIGNAL).status()).isEqualTo(201);
    assertThat(lead.post("/api/cases/" + caseNumber + "/landlord-letters", LETTER).status())
        .isBetween(200, 299);
    nothingIsFound();
  }

  @Test
  void the_search_itself_finds_what_is_there() {
    var instance = engine.getRuntimeService().startProcessInstanceByKey("referral", aCase());
    engine.getTaskService().createComment(null, instance.getId(), Canaries.TEXT);
    try {
      assertThat(canaries.found()).isNotEmpty().allMatch(row -> row.startsWith("act_hi_comment"));
    } finally {
      engine.getTaskService().deleteProcessInstanceComments(instance.getId());
    }
    assertThat(canaries.found()).isEmpty();
    assertThat(canaries.tables()).hasSizeGreaterThan(40);
  }

  private String canaryReferral(boolean valid) {
    var referral = SyntheticReferral.json();
    SyntheticReferral.person(referral).put("lastName", Canaries.TEXT + "sen");
    referral.put("note", Canaries.TEXT);
    if (!valid) {
      referral.put(Canaries.TEXT, Canaries.TEXT);
      SyntheticReferral.person(referral).put("birthDate", Canaries.TEXT);
    }
    return referral.toString();
  }

  private String aCase() {
    return desk.receiveForm(
        DemoTeam.REFERRER,
        SyntheticReferral.with(
            json -> {
              SyntheticReferral.person(json).put("lastName", Canaries.TEXT + UUID.randomUUID());
              SyntheticReferral.person(json).put("birthDate", Canaries.DATE);
              json.put("note", Canaries.TEXT);
            }));
  }

  /** As it should be, with a field that does not exist, and with texts that are too long. */
  private static List<Map<String, Object>> attempts(JsonNode form) {
    var good = Canaries.fill(form.path("components"));
    var stranger = new HashMap<>(good);
    stranger.put(Canaries.TEXT, Canaries.TEXT);
    var tooLong = new HashMap<>(good);
    tooLong.replaceAll(
        (key, value) -> Canaries.TEXT.equals(value) ? Canaries.TEXT.repeat(400) : value);
    var attempts = new ArrayList<Map<String, Object>>();
    attempts.add(stranger);
    attempts.add(tooLong);
    attempts.add(good);
    return attempts;
  }

  private void trying(Runnable submit) {
    refusalsRepeatNothing(
        () ->
            Acting.as(
                engine,
                "coach1",
                () -> {
                  submit.run();
                  return true;
                }));
  }

  private static void refusalsRepeatNothing(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      assertThat(Canaries.isIn(String.valueOf(e.getMessage())))
          .as("the refusal repeats what was typed: %s", e.getMessage())
          .isFalse();
    }
  }

  private void runJobs(String instance) {
    engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .messages()
        .list()
        .forEach(
            job ->
                refusalsRepeatNothing(() -> engine.getManagementService().executeJob(job.getId())));
  }

  private void nothingIsFound() {
    assertThat(canaries.found()).isEmpty();
    assertThat(log.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .extracting(CanaryTests::written)
        .noneMatch(Canaries::isIn);
  }

  private static String written(ILoggingEvent event) {
    var proxy = event.getThrowableProxy();
    return event.getFormattedMessage() + (proxy == null ? "" : ThrowableProxyUtil.asString(proxy));
  }

  private Map<String, Object> someFacts(String process) {
    var facts = new HashMap<String, Object>();
    contracts.of(process).orElseThrow().facts().values().forEach(f -> facts.put(f.name(), some(f)));
    return facts;
  }

  private static Object some(Fact<?> fact) {
    return switch (fact.kind()) {
      case CODE -> fact.options().get(0);
      case FLAG -> false;
      case COUNT -> 1;
      case MOMENT -> Date.from(Instant.now().plusSeconds(86_400));
      case REFERENCE -> UUID.randomUUID().toString();
      case USER_ID -> "coach1";
    };
  }

  static Stream<FormStep> taskForms() {
    return processes()
        .flatMap(
            file ->
                Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes()))
                    .getModelElementsByType(UserTask.class)
                    .stream()
                    .map(t -> new FormStep(file.stem(), t.getId(), t.getCamundaFormRef())));
  }

  static Stream<FormStep> startForms() {
    return processes()
        .flatMap(
            file ->
                Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes()))
                    .getModelElementsByType(StartEvent.class)
                    .stream()
                    .filter(start -> start.getCamundaFormRef() != null)
                    .map(s -> new FormStep(file.stem(), s.getId(), s.getCamundaFormRef())));
  }

  private static Stream<ModelFile> processes() {
    return ModelFiles.onClassPath().stream().filter(ModelFile::isProcess);
  }

  private static Map<String, JsonNode> forms() {
    var forms = new HashMap<String, JsonNode>();
    for (var file : ModelFiles.onClassPath()) {
      if (file.isForm()) {
        try {
          forms.put(file.stem(), JSON.readTree(file.bytes()));
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
    return forms;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
