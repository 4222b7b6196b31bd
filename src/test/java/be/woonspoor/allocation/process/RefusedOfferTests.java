package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.engine.FormRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an unfounded refusal leads to: a pause, or a strike-off. */
class RefusedOfferTests extends AllocationPaths {

  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_first_unfounded_refusal_gives_the_place_back_for_a_pause() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    allocations.refuses(journey, "NONE", false);

    journey.reached("OfferRefused").reached("OfferLost").waitsAt("FollowPause");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
    assertThat(list.of(journey.caseNumber()).orElseThrow().pausedUntil()).isPresent();
    journey.fires("PausePassed").reached("PauseEnded").waitsAt("NominateCandidate");
  }

  @Test
  void the_pause_ends_sooner_when_the_person_asks() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false);

    journey
        .does("FollowPause")
        .with("askedOn", allocations.today().toString())
        .with("asksSooner", true)
        .submit()
        .waitsAt("NominateCandidate");
  }

  @Test
  void a_second_unfounded_refusal_takes_the_candidate_off_the_list() {
    var journey = refusedTwice();
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();

    strikesOff(journey, "CONFIRMED").reached("StrikeOffFinal").endsAt("StruckOff");

    assertThat(list.of(journey.caseNumber())).isEmpty();
    assertThat(documents.of(journey.caseNumber()))
        .extracting(Document::kind)
        .containsExactly("STRUCK_OFF", "OFFER_WARNING", "OFFER_TALK");
  }

  @Test
  void the_lead_may_give_another_chance() {
    strikesOff(refusedTwice(), "SPARED").waitsAt("FollowPause");
  }

  @Test
  void nobody_is_struck_off_without_the_letter_that_warned() {
    var journey = refusedTwice();
    jdbc.sql("update woonspoor.offer set warned_on = null where case_number = :case")
        .param("case", journey.caseNumber())
        .update();

    assertThatThrownBy(() -> strikesOff(journey, "CONFIRMED"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("waarschuwing is niet bezorgd");

    journey.waitsAt("ConfirmStrikeOff");
    assertThat(documents.of(journey.caseNumber()))
        .extracting(Document::kind)
        .doesNotContain("STRUCK_OFF");
    strikesOff(journey, "SPARED").waitsAt("FollowPause");
  }

  @Test
  void no_answer_to_a_second_offer_strikes_off_as_well() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    journey.fires("ReplyTermPassed").fires("PausePassed");
    allocations.warns(allocations.offered(allocations.nominates(journey)));

    journey.fires("ReplyTermPassed").waitsAt("ConfirmStrikeOff");
  }

  @Test
  void somebody_can_not_ask_for_a_new_offer_before_the_one_that_was_refused() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false);

    assertThatThrownBy(
            () ->
                journey
                    .does("FollowPause")
                    .with("askedOn", allocations.today().minusDays(1).toString())
                    .with("asksSooner", true)
                    .submit())
        .isInstanceOf(FormRefused.class);
    journey.waitsAt("FollowPause");
  }
}
