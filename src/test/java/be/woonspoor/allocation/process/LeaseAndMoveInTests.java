package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.DayOne;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the decision of the landlord to the keys, or to no lease. */
class LeaseAndMoveInTests extends AllocationPaths {

  @Autowired private DayOne dayOne;
  @Autowired private Offers offers;
  @Autowired private Timeline timeline;
  @Autowired private Terms terms;

  @Test
  void a_landlord_that_does_not_decide_is_asked_and_may_have_let_the_dwelling() {
    var journey = accepted();
    asksForDecision(journey.fires("DecisionFollowUpDue"), "STILL_WAITING");

    asksForDecision(journey.fires("DecisionFollowUpDue"), "DWELLING_GONE");

    journey.reached("DwellingTaken").reached("DwellingGone").waitsAt("NominateCandidate");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_dwelling_that_is_withdrawn_leaves_the_place() {
    allocations.decided(accepted(), "WITHDRAWN").waitsAt("NominateCandidate");
  }

  @Test
  void a_landlord_that_refuses_gives_the_place_back() {
    var journey = allocations.decided(accepted(), "REFUSED");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();

    allocations.afterRefusal(journey, "STOP").endsAt("LandlordRefused");

    assertThat(journey.everReached()).contains("LandlordDeclined");
  }

  @Test
  void after_a_refusal_by_the_landlord_the_rank_is_kept() {
    var journey = allocations.decided(accepted(), "REFUSED");

    allocations.afterRefusal(journey, "TRY_AGAIN").waitsAt("NominateCandidate");
  }

  @Test
  void a_lease_that_is_not_signed_commits_nothing() {
    var journey = allocations.decided(accepted(), "ALLOCATED");

    journey
        .does("SignLease")
        .with("signing", "NOT_SIGNED")
        .with("notSignedReason", "De persoon kiest toch voor een andere wijk.")
        .submit();

    journey.reached("LeaseNotSigned").reached("LeaseLost").waitsAt("DecideAfterRefusal");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
  }

  @Test
  void the_coach_makes_the_home_ready_by_the_first_day_and_hands_over_what_is_left() {
    var journey = allocations.signs(allocations.decided(accepted(), "ALLOCATED"));
    journey.waitsAt("PrepareHome");
    assertThat(journey.task("PrepareHome").getDueDate().toInstant())
        .isEqualTo(terms.closeOf(allocations.today().plusDays(7)));

    allocations.preparesHome(journey, "ENERGY", "WATER", "BED").waitsAt("MoveIn");
    assertThat(dayOne.stillOpen(journey.caseNumber())).contains("waarborg").doesNotContain("bed");

    journey
        .does("MoveIn")
        .with("keysOn", allocations.today().toString())
        .with("arranged", List.of("DEPOSIT"))
        .submit()
        .endsAt("Housed");
    assertThat(timeline.of(journey.caseNumber()))
        .anySatisfy(
            entry -> {
              assertThat(entry.title()).isEqualTo("Sleutels gekregen; de coaching neemt over");
              assertThat(entry.text().orElseThrow())
                  .contains("brandverzekering")
                  .doesNotContain("waarborg");
            });
  }

  @Test
  void a_landlord_that_refuses_says_why_and_the_lead_reads_it() {
    var journey = accepted();
    assertThatThrownBy(
            () ->
                allocations.letter(
                    Map.of(
                        "caseNumber",
                        journey.caseNumber(),
                        "letterKind",
                        "DECISION",
                        "letterDate",
                        allocations.today().toString(),
                        "landlordDecision",
                        "REFUSED")))
        .isInstanceOf(FormRefused.class);
    journey.waitsAt();
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);

    allocations.decided(journey, "REFUSED");

    assertThat(offers.latest(journey.caseNumber()).orElseThrow().endReason())
        .contains("De woning gaat naar iemand anders.");
  }
}
