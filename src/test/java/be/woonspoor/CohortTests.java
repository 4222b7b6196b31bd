package be.woonspoor;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.CohortPlay;
import be.woonspoor.support.DemoAccounts;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.EmbeddedDatabase;
import be.woonspoor.support.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The year 2026 as it is played: 84 referrals arrive as partners send them, and the staff work on
 * all of them, over HTTP, on a database and a server of this test's own.
 */
class CohortTests {

  private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
  private static final LocalDate LONG_ENOUGH = LocalDate.of(2027, 12, 31);
  private static final int PLACES = 59;
  private static final int LINES_OF_FIGURES = 40;

  /** What a case has been through when it has gone all the way. */
  private static final Set<String> ALL_THE_WAY =
      Set.of("EvaluateCycle", "SteppedDown", "Rehoused", "CheckAfterSixMonths", "TrajectoryClosed");

  private static ServletWebServerApplicationContext application;
  private static ProcessEngine engine;
  private static String url;

  @BeforeAll
  static void start() {
    var database = EmbeddedDatabase.start(Optional.empty());
    ClockUtil.setCurrentTime(
        Date.from(LocalDate.of(2026, 1, 1).atTime(0, 30).atZone(Terms.BELGIUM).toInstant()));
    var running =
        SpringApplication.from(WoonspoorApplication::main)
            .with(DemoAccounts.class)
            .run(
                "--spring.profiles.active=test",
                "--server.port=0",
                "--spring.datasource.url=" + EmbeddedDatabase.url(database),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    application = (ServletWebServerApplicationContext) running.getApplicationContext();
    engine = application.getBean(ProcessEngine.class);
    url = "http://localhost:" + application.getWebServer().getPort();
  }

  @AfterAll
  static void stop() {
    ClockUtil.reset();
    application.close();
  }

  @Test
  void a_year_of_referrals_fills_the_places_in_rank_and_one_case_goes_all_the_way() {
    var began = Instant.now();
    var play = new CohortPlay(engine, application.getBean(JdbcClient.class), url, "");
    play.playUntil(NEW_YEARS_EVE, day -> {});
    print("31 December 2026", play, began);
    everyPlaceIsUsedAndTheOthersWaitInRank();
    theCountsAreTheEngines(play);
    theEngineKnowsNobody();

    var day = NEW_YEARS_EVE;
    while (whoWentAllTheWay().isEmpty() && day.isBefore(LONG_ENOUGH)) {
      day = day.plusWeeks(1);
      play.playUntil(day, ignored -> {});
    }
    print(day.toString(), play, began);
    printIndicators(day);
    assertThat(whoWentAllTheWay()).isNotEmpty();
    theCountsAreTheEngines(play);
    theEngineKnowsNobody();
    assertThat(
            engine.getRuntimeService().createIncidentQuery().count()
                + engine.getManagementService().createJobQuery().noRetriesLeft().count())
        .as("incidents and failed jobs")
        .isZero();
  }

  private void everyPlaceIsUsedAndTheOthersWaitInRank() {
    var places = lead("/api/places/2026");
    assertThat(places.path("total").asInt()).isEqualTo(PLACES);
    assertThat(places.path("reserved").asInt() + places.path("committed").asInt())
        .isEqualTo(PLACES);
    assertThat(places.path("free").asInt()).isZero();
    var waiting = new ArrayList<JsonNode>();
    lead("/api/waiting-list").forEach(waiting::add);
    assertThat(waiting)
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode line) -> line.path("completeSince").asText())
                .thenComparing(line -> line.path("caseNumber").asText()));
    var position = 1;
    for (var line : waiting) {
      assertThat(line.path("position").asInt()).isEqualTo(position++);
    }
    assertThat(waiting).isNotEmpty();
  }

  private void theCountsAreTheEngines(CohortPlay play) {
    var submits = play.submitsByRole().values().stream().mapToLong(Integer::longValue).sum();
    var completed =
        engine
            .getHistoryService()
            .createHistoricTaskInstanceQuery()
            .taskDeleteReason("completed")
            .count();
    assertThat(submits).isEqualTo(completed + play.startFormsSubmitted());
    assertThat(play.timersFired()).isEqualTo(timersInHistory());
  }

  /** Nothing of the people of the cohort, and nothing that the staff wrote in any form. */
  private static void theEngineKnowsNobody() {
    var jdbc = application.getBean(JdbcClient.class);
    var secrets =
        jdbc.sql(
                """
                select last_name from woonspoor.case_file
                union select birth_date::text from woonspoor.case_file
                """)
            .query(String.class)
            .list();
    secrets.addAll(CohortPlay.WRITTEN_BY_STAFF);
    assertThat(secrets).hasSizeGreaterThan(CohortPlay.WRITTEN_BY_STAFF.size());
    assertThat(new Canaries(jdbc).foundAny(secrets)).isEmpty();
  }

  private static long timersInHistory() {
    return List.of(
            "timer-transition",
            "timer-intermediate-transition",
            "timer-start-event",
            "timer-start-event-subprocess")
        .stream()
        .mapToLong(
            type ->
                engine
                    .getHistoryService()
                    .createHistoricJobLogQuery()
                    .jobDefinitionType(type)
                    .successLog()
                    .count())
        .sum();
  }

  private static List<String> whoWentAllTheWay() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey("housing-trajectory")
        .finished()
        .list()
        .stream()
        .map(instance -> instance.getBusinessKey())
        .filter(number -> steps(number).containsAll(ALL_THE_WAY))
        .toList();
  }

  private static List<String> steps(String caseNumber) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .list()
        .stream()
        .flatMap(
            instance ->
                engine
                    .getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .finished()
                    .list()
                    .stream())
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private static void print(String moment, CohortPlay play, Instant began) {
    var stages = new TreeMap<String, Integer>();
    for (var page = 0; ; page++) {
      var cases = lead("/api/cases?page=" + page);
      cases.forEach(one -> stages.merge(one.path("stage").asText(), 1, Integer::sum));
      if (cases.isEmpty()) {
        break;
      }
    }
    System.out.printf(
        "%n%s%n  cases per stage    %s%n  places 2026        %s%n  waiting            %d%n"
            + "  form submits       %s%n  timers fired       %d%n  went all the way   %s%n"
            + "  time taken         %d s%n%n",
        moment,
        stages,
        lead("/api/places/2026"),
        lead("/api/waiting-list").size(),
        play.submitsByRole(),
        play.timersFired(),
        whoWentAllTheWay(),
        Duration.between(began, Instant.now()).toSeconds());
  }

  /** The figures of the cohort, for whoever reads the output of this test. */
  private static void printIndicators(LocalDate to) {
    var lines = new ArrayList<String>();
    for (var figure : lead("/api/indicators?from=2026-01-01&to=" + to).path("figures")) {
      lines.add(figure.path("title").asText());
      figure
          .path("lines")
          .forEach(
              line ->
                  lines.add(
                      "  %-52s %s"
                          .formatted(line.path("label").asText(), line.path("values").toString())));
    }
    assertThat(lines).as("lines of figures").hasSizeGreaterThan(LINES_OF_FIGURES);
    System.out.printf("%nindicators up to %s%n%s%n%n", to, String.join("\n", lines));
    try {
      Files.write(Path.of("target", "cohort-indicators.txt"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode lead(String path) {
    return new Http(url, DemoTeam.LEAD, DemoTeam.PASSWORD).get(path).body();
  }
}
