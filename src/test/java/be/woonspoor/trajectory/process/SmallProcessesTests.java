package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.coaching.ContactWish;
import be.woonspoor.coaching.ContactWishes;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachWish;
import be.woonspoor.team.CoachWishes;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.StageSpan;
import be.woonspoor.trajectory.Stages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The small processes that change a case from outside, started by their forms. */
@WoonspoorTest
class SmallProcessesTests {

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private Stages stages;
  @Autowired private Signals signals;
  @Autowired private CaseFiles files;
  @Autowired private CaseTeam team;
  @Autowired private CoachWishes wishes;
  @Autowired private ContactWishes contactWishes;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_lead_closes_a_trajectory_before_the_lease() {
    var trajectory = at("AcceleratedAllocation");
    closes(trajectory.caseNumber(), "NO_LONGER_WANTED").reached("StageStopped");
    trajectory.endsAt("ClosedBeforeLease");
  }

  @Test
  void closing_during_coaching_starts_aftercare_and_a_second_closing_is_refused() {
    var trajectory = at("Coaching");
    closes(trajectory.caseNumber(), "JOINT_ENDING");
    trajectory.standsAt("CaseClosure");
    assertThatThrownBy(() -> closes(trajectory.caseNumber(), "MOVED_AWAY"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("al in nazorg");
  }

  @Test
  void a_death_stops_everything_also_during_aftercare() {
    var trajectory = at("CaseClosure");
    closes(trajectory.caseNumber(), "DECEASED").reached("StoppedForDeath");
    trajectory.standsAt("SettleAfterDeath");
    assertThatThrownBy(() -> closes(trajectory.caseNumber(), "DECEASED"))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  void a_case_with_something_open_beside_it_cannot_be_closed() {
    var trajectory = at("CaseClosure").hearsOfASignal();
    CaseClosureTests.plansAftercare(trajectory.journey(), "NOT_WANTED");
    assertThatThrownBy(() -> CaseClosureTests.closes(trajectory.journey()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("signaal");
    trajectory.finishes(OneTrajectory.TENANCY_SIGNAL);
    CaseClosureTests.closes(trajectory.journey());
    trajectory.endsAt("TrajectoryClosed");
  }

  @Test
  void who_calls_during_aftercare_is_coached_again() {
    var trajectory = at("CaseClosure");
    reopens(trajectory.caseNumber()).reached("AftercareInterrupted");
    trajectory.standsAt("Coaching");
  }

  @Test
  void who_calls_long_after_the_closure_is_coached_again_in_the_same_case() {
    var trajectory = at("Coaching");
    trajectory.finishes("coaching");
    trajectory
        .ends("CaseClosure", HousingTrajectory.CLOSURE_OUTCOME, CaseClosure.Outcome.CLOSED)
        .endsAt("TrajectoryClosed");
    reopens(trajectory.caseNumber()).reached("CoachingRestarted");
    trajectory.isIn(Stage.COACHING);
    assertThat(stages.open(trajectory.caseNumber()))
        .extracting(StageSpan::stage)
        .containsExactly(Stage.COACHING);
    assertThatThrownBy(() -> reopens(trajectory.caseNumber()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("loopt nog");
  }

  @Test
  void who_was_never_coached_or_died_cannot_be_reopened() {
    var early = at("AcceleratedAllocation").hears(HousingTrajectory.CLOSURE_DECIDED);
    assertThatThrownBy(() -> reopens(early.caseNumber()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("nieuwe aanmelding");
    var died = at("Coaching").hears(HousingTrajectory.CLIENT_DECEASED);
    HousingTrajectoryTests.settles(died);
    assertThatThrownBy(() -> reopens(died.caseNumber()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("overlijden");
  }

  @Test
  void what_changed_is_taken_over_and_what_was_left_empty_stays() {
    var caseNumber = journeys.aCase();
    var start = new HashMap<String, Object>(Map.of("caseNumber", caseNumber));
    start.put("phone", "0470 00 00 01");
    journeys.startWithForm(UpdateCase.KEY, "office", start).endsAt("CaseDataUpdated");
    journeys.startWithForm(
        UpdateCase.KEY,
        "coach1",
        Map.of(
            "caseNumber",
            caseNumber,
            "address",
            "Proefstraat 1, 9000 Gent",
            "householdChanged",
            true,
            "household",
            List.of(
                Map.of(
                    "relation", "CHILD",
                    "birthDate", "2015-05-05",
                    "sex", "F",
                    "residence", "VISITING"))));
    assertThat(files.contact(caseNumber).phone()).isEqualTo("0470 00 00 01");
    assertThat(files.contact(caseNumber).address()).isEqualTo("Proefstraat 1, 9000 Gent");
    assertThat(files.household(caseNumber)).hasSize(1);
  }

  @Test
  void a_wish_about_the_coach_is_kept_sealed_and_replaced_as_a_whole() {
    var caseNumber = journeys.aCase();
    var values = new HashMap<String, Object>(Map.of("caseNumber", caseNumber));
    values.put("coachWishChanged", true);
    values.put("coachLanguage", "ar");
    values.put("notThisCoach", "bram de smet, coach7");
    values.put("coachWishWords", "Liever een vrouw.");
    journeys.startWithForm(UpdateCase.KEY, "coach1", values);
    assertThat(wishes.of(caseNumber))
        .isEqualTo(
            new CoachWish(Optional.of("ar"), Set.of("coach2", "coach7"), "Liever een vrouw."));
    var kept =
        jdbc.sql("select t::text from woonspoor.coach_wish t where case_number = :number")
            .param("number", caseNumber)
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain("coach2", "Liever");
    values.put("notThisCoach", "Wie is dat");
    assertThatThrownBy(() -> journeys.startWithForm(UpdateCase.KEY, "coach1", values))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen wooncoach");
    journeys.startWithForm(
        UpdateCase.KEY, "coach1", Map.of("caseNumber", caseNumber, "coachWishChanged", true));
    assertThat(wishes.of(caseNumber)).isEqualTo(CoachWish.NONE);
  }

  @Test
  void a_wish_about_the_day_of_contact_is_kept_sealed_and_replaced_as_a_whole() {
    var caseNumber = journeys.aCase();
    journeys.startWithForm(
        UpdateCase.KEY,
        "coach1",
        Map.of(
            "caseNumber",
            caseNumber,
            "contactWishChanged",
            true,
            "contactDays",
            List.of("TUESDAY", "FRIDAY"),
            "contactPart",
            "MORNING",
            "contactWords",
            "Niet aanbellen."));
    assertThat(contactWishes.of(caseNumber).inDutch())
        .isEqualTo("dinsdag of vrijdag, voormiddag, Niet aanbellen.");
    assertThat(
            jdbc.sql("select t::text from woonspoor.contact_wish t where case_number = :number")
                .param("number", caseNumber)
                .query(String.class)
                .single())
        .doesNotContain("FRIDAY", "aanbellen");
    journeys.startWithForm(
        UpdateCase.KEY, "coach1", Map.of("caseNumber", caseNumber, "contactWishChanged", true));
    assertThat(contactWishes.of(caseNumber)).isEqualTo(ContactWish.NONE);
  }

  @Test
  void a_running_tenancy_is_taken_over_at_the_coaching() {
    var journey = takesOver("coach3").reached("CaseTakenOver");
    assertThat(stages.current(journey.caseNumber()).map(StageSpan::stage)).contains(Stage.COACHING);
    assertThat(team.coachOf(journey.caseNumber())).contains("coach3");
    assertThat(files.get(journey.caseNumber()).person().fullName()).isEqualTo("Nora Proefmans");
  }

  @Test
  void somebody_with_the_same_name_and_birth_date_is_taken_over_only_when_it_is_somebody_else() {
    takesOver("Carla Verbeke");
    assertThatThrownBy(() -> takesOver("coach3", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("al een dossier");
  }

  @Test
  void a_coach_who_does_not_exist_takes_over_nothing() {
    assertThatThrownBy(() -> takesOver("coach99"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen wooncoach");
  }

  private Journey takesOver(String coach) {
    return takesOver(coach, Map.of("somebodyElse", true));
  }

  private Journey takesOver(String coach, Map<String, Object> changed) {
    var values = new HashMap<String, Object>();
    values.put("firstName", "Nora");
    values.put("lastName", "Proefmans");
    values.put("birthDate", "1980-02-03");
    values.put("address", "Proefstraat 2, 9000 Gent");
    values.put("leaseStart", "2024-03-01");
    values.put("landlord", "Thuispunt Gent");
    values.put("phase", "FORTNIGHTLY");
    values.put("coach", coach);
    values.put("agreementKnown", true);
    values.put("lastContactOn", "2024-03-02");
    values.putAll(changed);
    return journeys.startWithForm(TakeOverCase.KEY, "lead", values);
  }

  private Journey closes(String caseNumber, String reason) {
    var values = new HashMap<String, Object>();
    values.put("caseNumber", caseNumber);
    values.put("closureReason", reason);
    if (!reason.equals("DECEASED")) {
      values.put("decidedOn", "2026-01-05");
      values.put("inOwnWords", "Het is goed geweest.");
      values.put("leadReason", "Zo besproken.");
      values.put("clearNo", true);
      values.put("movedTo", "Oostende");
      values.put("movedOn", "2026-01-05");
    }
    return journeys.startWithForm(CloseCaseContract.KEY, "lead", values);
  }

  private Journey reopens(String caseNumber) {
    return journeys.startWithForm(
        ReopenCase.KEY,
        "coach1",
        Map.of(
            "caseNumber", caseNumber,
            "askedOn", "2026-01-05",
            "askedBy", "PERSON",
            "personAgrees", true,
            "why", "Het lukt niet meer alleen."));
  }

  private OneTrajectory at(String step) {
    return OneTrajectory.at(engine, journeys, stages, signals, step);
  }
}
