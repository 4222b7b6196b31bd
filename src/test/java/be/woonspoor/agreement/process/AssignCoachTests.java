package be.woonspoor.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CaseloadOverruns;
import be.woonspoor.team.CoachWish;
import be.woonspoor.team.CoachWishes;
import be.woonspoor.team.Coaches;
import be.woonspoor.team.TestCoaches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the lead sees when a case gets its coach, and what the form takes. */
@WoonspoorTest
class AssignCoachTests {

  private static final String LANGUAGE = "io";

  @LocalServerPort private int port;
  @Autowired private Coaches coaches;
  @Autowired private CoachWishes wishes;
  @Autowired private CaseTeam team;
  @Autowired private CaseloadOverruns overruns;
  @Autowired private Journeys journeys;
  @Autowired private Clock clock;

  private TestCoaches own;
  private String tiny;
  private String light;
  private Journey journey;

  @BeforeEach
  void aPersonWithAWish() {
    own = new TestCoaches(coaches, LANGUAGE);
    light = own.add("Ruimte", "0.50");
    tiny = own.add("Volzet", "0.05");
    var number = journeys.aCase();
    wishes.keep(number, new CoachWish(Optional.of(LANGUAGE), Set.of(), ""), "lead");
    journey = journeys.start(TrajectoryAgreementProcess.KEY, number);
  }

  @AfterEach
  void theyLeave() {
    own.leave(LocalDate.now(clock.withZone(Terms.BELGIUM)).minusDays(1));
  }

  @Test
  void the_lead_sees_load_absence_and_languages_and_finds_the_proposal_filled_in() {
    var shown =
        new Http("http://localhost:" + port, DemoTeam.LEAD, DemoTeam.PASSWORD)
            .get("/engine-rest/task/" + journey.task("AssignCoach").getId() + "/form-variables")
            .body();
    assertThat(shown.at("/coach/value").asText()).isEqualTo(light);
    assertThat(shown.at("/proposalText/value").asText()).contains("Ruimte", "0 van 9");
    assertThat(shown.at("/wishText/value").asText()).contains("Ido");
    assertThat(shown.at("/caseloadLines/value").asText())
        .contains("➜ Ruimte", "languages", "absence", "boven de norm", "andere taal");
    assertThat(shown.at("/coachOptions/value").asText()).contains("voorstel");
  }

  @Test
  void the_proposal_is_taken_with_one_click() {
    journey.does("AssignCoach").as("lead").with("coach", light).submit();
    assertThat(team.coachOf(journey.caseNumber())).contains(light);
    assertThat(overruns.standing(journey.caseNumber())).isEmpty();
  }

  @Test
  void above_the_norm_the_server_asks_for_a_reason_at_its_field() {
    var step = journey.does("AssignCoach").as("lead").with("coach", tiny);
    assertThatThrownBy(step::submit)
        .isInstanceOf(FormRefused.class)
        .satisfies(
            refused ->
                assertThat(((FormRefused) refused).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("whyThisOne")));
    journey.waitsAt("AssignCoach");
    step.with("whyThisOne", "Niemand anders kan deze buurt aan.").submit();
    assertThat(overruns.standing(journey.caseNumber())).hasSize(1);
  }

  @Test
  void a_coach_whom_the_person_would_rather_not_have_is_refused() {
    wishes.keep(journey.caseNumber(), new CoachWish(Optional.empty(), Set.of(light), ""), "lead");
    var step = journey.does("AssignCoach").as("lead").with("coach", light).with("whyThisOne", "x");
    assertThatThrownBy(step::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("liever niet");
  }
}
