package be.woonspoor.trajectory.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.process.HeldPlaces;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.NobodyWaits;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * At every stage anything may happen, also two things at once: each lands somewhere defined, with
 * an owner and a due date, and no place and no lease is lost by it.
 */
@WoonspoorTest
class StageEventMatrixTests {

  private static final Path PAGE = Path.of("docs/stage-event-matrix.md");
  private static final Path NOW = Path.of("target/stage-event-matrix.md");
  private static final int ROOM = 400;

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private Messages messages;
  @Autowired private Places places;
  @Autowired private Leases leases;
  @Autowired private CaseTeam team;
  @Autowired private Stages stages;
  @Autowired private Trajectories trajectories;
  @Autowired private Terms terms;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private final List<String> broken = new ArrayList<>();
  private Happenings happenings;
  private Standings standings;
  private Cases cases;
  private HeldPlaces held;
  private int totalBefore;

  @BeforeEach
  void begin() {
    // a day in the week and an hour that are always the same: what is due at once depends on them
    var wednesday =
        ZonedDateTime.now(Terms.BELGIUM)
            .with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY))
            .with(LocalTime.of(10, 0));
    ClockUtil.offset(Duration.between(ZonedDateTime.now(Terms.BELGIUM), wednesday).toMillis());
    happenings = new Happenings(engine, journeys, messages, clock);
    standings = new Standings(engine, journeys, places, leases, team, clock, happenings);
    held = new HeldPlaces(jdbc);
    cases = new Cases(engine, stages, trajectories, places, leases, terms, jdbc);
    var year = places.open(places.thisYear());
    totalBefore = year.total();
    places.changeTotal(year.year(), year.reserved() + year.committed() + ROOM, "proef", "lead");
  }

  @AfterEach
  void end() {
    try {
      putAway();
    } finally {
      ClockUtil.reset();
    }
  }

  private void putAway() {
    var runtime = engine.getRuntimeService();
    for (var caseNumber : standings.opened()) {
      runtime
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(caseNumber)
          .rootProcessInstances()
          .list()
          .stream()
          .forEach(root -> runtime.deleteProcessInstance(root.getId(), "end of the test"));
    }
    var year = places.of(places.thisYear());
    places.changeTotal(
        year.year(),
        Math.max(totalBefore, year.reserved() + year.committed() + 10),
        "proef",
        "lead");
  }

  @Test
  void whatever_happens_wherever_a_case_stands_it_lands_somewhere_defined() throws IOException {
    var cells = new EnumMap<Happening, Map<Standing, String>>(Happening.class);
    for (var happening : Happening.values()) {
      var row = new EnumMap<Standing, String>(Standing.class);
      for (var standing : Standing.values()) {
        row.put(standing, cell(standing, happening));
      }
      cells.put(happening, row);
    }
    var page = MatrixPage.of(cells);
    Files.writeString(NOW, page);
    assertThat(broken).isEmpty();
    var expected = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    assertThat(page.equals(expected))
        .as("%s says what happens; it is now otherwise: compare %s", PAGE, NOW)
        .isTrue();
  }

  @Test
  void every_stage_message_and_start_form_has_its_place_in_the_matrix() {
    var trajectory =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(happenings.newest("housing-trajectory").getId());
    var staged =
        trajectory.getModelElementsByType(FlowNode.class).stream()
            .filter(node -> hasStage(node) || callsAStage(node))
            .map(FlowNode::getId)
            .collect(Collectors.toSet());
    var heard =
        trajectory.getModelElementsByType(MessageEventDefinition.class).stream()
            .map(event -> event.getMessage().getName())
            .collect(Collectors.toSet());
    var started =
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
            .filter(happenings::isAboutACase)
            .map(definition -> definition.getKey())
            .collect(Collectors.toSet());
    assertThat(Standing.elements()).isEqualTo(staged);
    assertThat(Happening.messages()).isEqualTo(heard);
    assertThat(Happening.processes()).isEqualTo(started);
  }

  @ParameterizedTest
  @CsvSource({
    "AGREEING, WITHDRAWAL, CLOSURE",
    "PLACE_IN_HAND, WITHDRAWAL, CLOSURE",
    "PLACE_IN_HAND, WITHDRAWAL, DEATH",
    "PLACE_IN_HAND, CLOSURE, DEATH",
    "PLACE_IN_HAND, SIGNAL, DEATH",
    "LEASE_SIGNED, CLOSURE, DEATH",
    "LEASE_SIGNED, WITHDRAWAL, CLOSURE",
    "COACHED, SIGNAL, SIGNAL",
    "COACHED, SIGNAL, JUDGMENT",
    "COACHED, ESCALATION_PROPOSED, ESCALATION_PROPOSED",
    "COACHED, LEASE_IN_DANGER, LEASE_IN_DANGER",
    "COACHED, ESCALATION_PROPOSED, CLOSURE",
    "COACHED, LEASE_ENDS, LEASE_IN_DANGER",
    "COACHED, LEASE_IN_DANGER, CLOSURE",
    "COACHED, LEASE_IN_DANGER, DEATH",
    "COACHED, STAY_ELSEWHERE, STAY_ELSEWHERE",
    "COACHED, STAY_ELSEWHERE, CLOSURE",
    "COACHED, STAY_ELSEWHERE, DEATH",
    "COACHED, CLOSURE, CLOSURE",
    "COACHED, DEATH, DEATH",
    "IN_AFTERCARE, REOPENING, REOPENING",
    "IN_AFTERCARE, REOPENING, DEATH",
    "CLOSED, REOPENING, REOPENING"
  })
  void two_at_once_end_as_if_one_came_after_the_other(
      Standing standing, Happening one, Happening other) {
    var oneAfterTheOther =
        Stream.of(List.of(one, other), List.of(other, one), List.of(one), List.of(other))
            .distinct()
            .map(order -> inOrder(standing, order))
            .collect(Collectors.toSet());
    var caseNumber = standings.aCase(standing);
    var before = cases.now(caseNumber);

    var through = AtOnce.all(List.of(attempt(one, caseNumber), attempt(other, caseNumber)));

    journeys.of(caseNumber);
    var after = cases.now(caseNumber);
    assertThat(through).as("at least one gets through").contains(true);
    assertThat(oneAfterTheOther).contains(after.since(before));
    isSound(
        standing + ", " + one + " and " + other,
        caseNumber,
        before,
        toldOfTheEnd(after, one, other));
    assertThat(broken).isEmpty();
  }

  private String inOrder(Standing standing, List<Happening> order) {
    var caseNumber = standings.aCase(standing);
    var before = cases.now(caseNumber);
    order.forEach(happening -> happenings.happens(happening, caseNumber));
    return cases.now(caseNumber).since(before);
  }

  private Callable<Boolean> attempt(Happening happening, String caseNumber) {
    return () -> {
      try {
        happenings.tries(happening, caseNumber);
        return true;
      } catch (FormRefused | NobodyWaits refused) {
        return false;
      } catch (RuntimeException failure) {
        if (isLostRace(failure)) {
          return false;
        }
        throw failure;
      }
    };
  }

  private static boolean isLostRace(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException
                    || cause instanceof NobodyWaits
                    || cause instanceof FormRefused
                    || cause instanceof ProcessEngineException lost && lost.getCode() == 10_000);
  }

  private String cell(Standing standing, Happening happening) {
    var what = standing.label() + ", " + happening.label();
    try {
      var caseNumber = standings.aCase(standing);
      var before = cases.now(caseNumber);
      var refused = happenings.happens(happening, caseNumber);
      var after = cases.now(caseNumber);
      isSound(what, caseNumber, before, toldOfTheEnd(after, happening));
      if (refused.isPresent() && !after.equals(before)) {
        broken.add(what + ": nothing was to happen, and something did");
      }
      return refused.orElseGet(() -> after.since(before));
    } catch (RuntimeException | AssertionError failure) {
      broken.add(what + ": " + failure);
      return "FAILS";
    }
  }

  /** Telling what ends a lease changes that alone: the lease holds on as it was. */
  private static CaseState toldOfTheEnd(CaseState after, Happening... happenings) {
    return List.of(happenings).contains(Happening.LEASE_ENDS) ? after.withoutEnds() : after;
  }

  private void isSound(String what, String caseNumber, CaseState before, CaseState after) {
    held.broken(List.of(caseNumber), places.thisYear())
        .forEach(problem -> broken.add(what + ": " + problem));
    if (!after.leases().equals(before.leases())) {
      broken.add(what + ": the lease is not what it was");
    }
    if (before.place().equals("committed") && !after.place().equals("committed")) {
      broken.add(what + ": the place of a lease is given back");
    }
    if (trajectories.live(caseNumber).isPresent() && after.isIdle()) {
      broken.add(what + ": nothing is to be done and nothing is waited for");
    }
  }

  /** A stage may begin only further on, in what is called. */
  private boolean callsAStage(FlowNode node) {
    return node instanceof CallActivity call
        && engine
            .getRepositoryService()
            .getBpmnModelInstance(happenings.newest(call.getCalledElement()).getId())
            .getModelElementsByType(FlowNode.class)
            .stream()
            .anyMatch(StageEventMatrixTests::hasStage);
  }

  private static boolean hasStage(FlowNode node) {
    var extensions = node.getExtensionElements();
    return extensions != null
        && extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .anyMatch(property -> property.getCamundaName().equals("stage"));
  }
}
