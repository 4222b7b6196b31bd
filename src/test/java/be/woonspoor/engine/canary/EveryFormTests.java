package be.woonspoor.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.engine.Terms;
import be.woonspoor.engine.form.FormDisplay;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.trajectory.FileExports;
import be.woonspoor.trajectory.Withheld;
import java.time.Clock;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing that people fill in reaches the engine, whatever becomes of it. Cases go on tour through
 * every form of every process that is deployed; each form is refused, fails and is taken in, full
 * of canaries, and each time everything that the engine wrote and that was logged is read.
 */
@WoonspoorTest
class EveryFormTests {

  @Autowired private ProcessEngine engine;
  @Autowired private FormDisplay display;
  @Autowired private PlaceDesk places;
  @Autowired private Places ledger;
  @Autowired private Terms terms;
  @Autowired private FileExports exports;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private Watch watch;
  private Sabotage sabotage;
  private Tours tours;
  private Forms forms;
  private Submits submits;

  @BeforeEach
  void begin() {
    watch = new Watch(jdbc);
    sabotage = new Sabotage(jdbc);
    forms = new Forms(engine.getRepositoryService());
    submits = new Submits(forms, watch, sabotage);
    tours =
        new Tours(
            new Props(engine, display, places, ledger, forms, new Staff(terms, clock), submits),
            clock);
  }

  @AfterEach
  void end() {
    tours.endAll();
    sabotage.close();
    watch.close();
  }

  @TestFactory
  Stream<DynamicTest> nothing_that_people_fill_in_reaches_the_engine() {
    return Stream.of(
            tours.all().entrySet().stream()
                .map(tour -> dynamicTest(tour.getKey(), () -> go(tour.getValue()))),
            forms.steps().stream().map(step -> dynamicTest(step.toString(), () -> wasMet(step))),
            Stream.of(
                dynamicTest(
                    "all that is stored in the end",
                    () -> watch.nothingIsFoundAnywhere("all tours"))))
        .flatMap(tests -> tests);
  }

  private void go(Runnable tour) {
    try {
      tour.run();
      tours.cases().forEach(this::isToldWhole);
    } finally {
      tours.endAll();
    }
    watch.nothingIsFound("the tour");
  }

  /** Whatever a tour left in a file can be read into the copy that the person may ask for. */
  private void isToldWhole(String caseNumber) {
    assertThat(exports.of(caseNumber, Withheld.NOTHING).chapters().toString())
        .as("the copy of %s", caseNumber)
        .contains(Canaries.TEXT);
  }

  /** A form that no tour meets fails here: have one of {@link Tours} come by. */
  private void wasMet(Forms.Step step) {
    assertThat(submits.wasRefused(step)).as("%s was met and refused", step).isTrue();
    assertThat(submits.hasFailed(step)).as("%s failed after it was accepted", step).isTrue();
    assertThat(submits.wasAccepted(step)).as("%s was taken in", step).isTrue();
  }
}
