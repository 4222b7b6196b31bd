package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Occupancy;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.HousingNeedsOfCases;
import be.woonspoor.support.Journeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting for a place: it comes by itself, and once a year somebody asks. */
class WaitingForPlaceTests extends AllocationPaths {

  @Autowired private CaseFiles files;
  @Autowired private HousingNeedsOfCases needs;
  @Autowired private Occupancy occupancy;
  @Autowired private Journeys journeys;

  @Autowired private Documents documents;

  @Test
  void a_letter_lies_ready_when_the_yearly_question_is_due() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());

    journey.fires("WaitingReviewDue").waitsAt("ReviewWaitingCase");

    assertThat(documents.of(journey.caseNumber()))
        .extracting(Document::kind)
        .containsExactly("WAITING_REVIEW");
  }

  @Test
  void without_a_free_place_the_candidate_waits_and_gets_the_next_one_by_itself() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    assertThat(journey.openTasks()).isEmpty();
    assertThat(list.of(journey.caseNumber())).isPresent();

    allocations.freePlaces(1);

    journey.waitsAt("NominateCandidate");
    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void who_waits_is_asked_each_year_and_waits_on() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());

    reviews(journey.fires("WaitingReviewDue"), "WAITS");
    reviews(journey.fires("WaitingReviewDue"), "WAITS");

    assertThat(list.of(journey.caseNumber())).isPresent();
  }

  @Test
  void who_no_longer_wants_to_wait_leaves_the_list() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());

    reviews(journey.fires("WaitingReviewDue"), "STOPS").endsAt("NoLongerWaiting");

    assertThat(journey.everReached()).contains("WaitEnded", "ListLeft");
    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void no_answer_is_no_no_the_coach_looks_the_person_up_and_the_rank_stays() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    var rank = list.of(journey.caseNumber()).orElseThrow().completeSince();

    reviews(journey.fires("WaitingReviewDue"), "NO_ANSWER").waitsAt("FindSilentCandidate");
    assertThat(journey.task("FindSilentCandidate").getDueDate()).isNotNull();
    journey
        .does("FindSilentCandidate")
        .with("candidateReached", "YES")
        .with("lookedUpOn", allocations.today().toString())
        .submit()
        .waitsAt("ReviewWaitingCase");
    reviews(journey, "WAITS");

    assertThat(list.of(journey.caseNumber()).orElseThrow().completeSince()).isEqualTo(rank);
  }

  @Test
  void the_yearly_update_is_due_in_thirty_days_and_ends_nothing_by_itself() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());

    var due = journey.fires("WaitingReviewDue").task("ReviewWaitingCase").getDueDate().toInstant();

    assertThat(LocalDate.ofInstant(due, Terms.BELGIUM)).isEqualTo(allocations.today().plusDays(30));
    assertThat(journey.timers()).isEmpty();
  }

  @Test
  void a_registration_that_the_landlord_struck_off_is_made_again_and_the_rank_stays() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    var rank = list.of(journey.caseNumber()).orElseThrow().completeSince();

    reviews(journey.fires("WaitingReviewDue"), "STRUCK_OFF").waitsAt("RegisterWithLandlord");
    allocations.freePlaces(1);
    journey.waitsAt("RegisterWithLandlord");
    assertThat(list.of(journey.caseNumber())).isEmpty();
    allocations.freePlaces(0);
    allocations.registers(journey);

    assertThat(journey.everReached()).contains("RegistrationLapsed", "ToRegisterAgain");
    assertThat(list.of(journey.caseNumber()).orElseThrow().completeSince()).isEqualTo(rank);
    allocations.freePlaces(1);
    journey.waitsAt("NominateCandidate");
  }

  @Test
  void what_changes_while_waiting_reaches_the_occupancy_and_not_the_rank() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    var before = list.of(journey.caseNumber());

    allocations.updates(
        journey.caseNumber(),
        Map.of(
            "address", "Nieuwstraat 5, Gent",
            "phone", "0470 00 00 01",
            "householdChanged", true,
            "household",
                List.of(
                    Map.of(
                        "relation", "CHILD",
                        "birthDate", "2020-05-05",
                        "sex", "F",
                        "residence", "VISITING")),
            "stepFreeNeeded", "YES",
            "needs", "Een hond"));

    assertThat(list.of(journey.caseNumber())).isEqualTo(before);
    assertThat(files.contact(journey.caseNumber()).address()).isEqualTo("Nieuwstraat 5, Gent");
    assertThat(needs.of(journey.caseNumber()).stepFree()).isTrue();
    assertThat(needs.of(journey.caseNumber()).wishes()).isEqualTo("Een hond");
    assertThat(occupancy.household(journey.caseNumber(), "thuispunt-gent")).contains("1 kind");
    allocations.freePlaces(1);
    allocations.offered(allocations.nominates(journey)).waitsAt("SettleMisfit");
  }

  @Test
  void at_night_somebody_looks_whether_places_and_cases_agree_and_tells_the_lead_once() {
    var lost = allocations.start(allocations.aCandidate());
    places.reserve(lost.caseNumber(), allocations.thisYear());

    var night = journeys.start("check-places", "");

    night.waitsAt("LookIntoPlaces");
    journeys.start("check-places", "").endsAt("PlacesAddUp");
    allocations.stopAll();
    night.does("LookIntoPlaces").as("lead").with("lookedInto", true).submit();
    night.endsAt("PlacesLookedInto");
  }
}
