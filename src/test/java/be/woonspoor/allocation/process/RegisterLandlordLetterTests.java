package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.LandlordLetter;
import be.woonspoor.allocation.LandlordWarned;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A letter of the landlord reaches what waits for it, once, or is refused with a reason. */
@WoonspoorTest
@RecordApplicationEvents
class RegisterLandlordLetterTests {

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;
  @Autowired private Terms terms;
  @Autowired private Timeline timeline;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEvents events;
  @LocalServerPort private int port;

  private Allocations allocations;

  @BeforeEach
  void begin() {
    allocations = new Allocations(journeys, referrals, files, desk, runtime, clock);
  }

  @AfterEach
  void stop() {
    allocations.stopAll();
  }

  @Test
  void an_offer_reaches_the_allocation_with_fifteen_days_to_answer() {
    var journey = allocations.nominated(allocations.aCandidate());

    allocations.letter(allocations.anOffer(journey.caseNumber(), 2)).endsAt("OfferPassedOn");

    assertThat(journey.task("DiscussOffer").getDueDate().toInstant())
        .isEqualTo(terms.closeOf(allocations.today().plusDays(15)));
  }

  @Test
  void a_landlord_may_ask_an_answer_by_another_day() {
    var journey = allocations.nominated(allocations.aCandidate());
    var letter = allocations.anOffer(journey.caseNumber(), 2);
    letter.put("replyBy", allocations.today().plusDays(5).toString());

    allocations.letter(letter);

    assertThat(journey.task("DiscussOffer").getDueDate().toInstant())
        .isEqualTo(terms.closeOf(allocations.today().plusDays(5)));
  }

  @Test
  void an_offer_whose_term_is_over_is_refused_so_that_nobody_loses_by_late_post() {
    var journey = allocations.nominated(allocations.aCandidate());
    var letter = allocations.anOffer(journey.caseNumber(), 2);
    letter.put("letterDate", allocations.today().minusDays(16).toString());

    refused(() -> allocations.letter(letter), "letterDate");

    assertThat(journey.openTasks()).isEmpty();
    assertThat(lettersOf(journey.caseNumber())).isZero();
  }

  @Test
  void an_offer_from_before_the_landlord_had_rules_is_refused_and_no_failure() {
    var journey = allocations.nominated(allocations.aCandidate());
    var letter = allocations.anOffer(journey.caseNumber(), 2);
    letter.put("letterDate", "1937-04-19");
    letter.put("replyBy", allocations.today().plusDays(5).toString());

    refused(() -> allocations.letter(letter), "letterDate");

    assertThat(lettersOf(journey.caseNumber())).isZero();
  }

  @Test
  void an_offer_that_nobody_waits_for_is_refused() {
    var waiting = allocations.start(allocations.aCandidate());

    refused(() -> allocations.letter(allocations.anOffer(waiting.caseNumber(), 2)), "caseNumber");
  }

  @Test
  void a_second_offer_beside_an_open_one_is_refused() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    refused(() -> allocations.letter(allocations.anOffer(journey.caseNumber(), 2)), "caseNumber");

    journey.waitsAt("DiscussOffer");
  }

  @Test
  void a_decision_reaches_the_allocation() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    var letter = aLetter(journey.caseNumber(), "DECISION");
    letter.put("landlordDecision", "ALLOCATED");

    allocations.letter(letter).endsAt("DecisionPassedOn");

    journey.waitsAt("SignLease");
  }

  @Test
  void a_decision_that_nobody_waits_for_is_refused() {
    var letter = aLetter(allocations.aCandidate(), "DECISION");
    letter.put("landlordDecision", "ALLOCATED");

    refused(() -> allocations.letter(letter), "caseNumber");
  }

  @Test
  void a_letter_about_arrears_is_passed_on_as_a_warning() {
    var letter = aLetter(allocations.aCandidate(), "ARREARS");
    letter.put("monthsInArrears", 2);

    allocations.letter(letter).endsAt("WarningPassedOn");

    assertThat(events.stream(LandlordWarned.class).map(LandlordWarned::letter))
        .anySatisfy(
            warned -> {
              assertThat(warned.kind()).isEqualTo(LandlordLetter.Kind.ARREARS);
              assertThat(warned.monthsInArrears()).hasValue(2);
            });
  }

  @Test
  void another_letter_is_kept_in_the_file() {
    var caseNumber = allocations.aCandidate();
    var letter = aLetter(caseNumber, "OTHER");
    letter.put("letterNote", "Nieuwe openingsuren.");

    allocations.letter(letter).endsAt("LetterKept");

    assertThat(timeline.of(caseNumber))
        .anySatisfy(entry -> assertThat(entry.text()).contains("Nieuwe openingsuren."));
  }

  @Test
  void a_case_that_does_not_exist_is_refused() {
    refused(() -> allocations.letter(aLetter("WS-2020-99999", "OTHER")), "caseNumber");
  }

  @Test
  void the_api_takes_a_letter_as_the_form_does() {
    var journey = allocations.nominated(allocations.aCandidate());
    var office = new Http("http://localhost:" + port, DemoTeam.OFFICE, DemoTeam.PASSWORD);
    var path = "/api/cases/" + journey.caseNumber() + "/landlord-letters";
    var offer =
        Map.of(
            "kind",
            "OFFER",
            "letterDate",
            allocations.today().toString(),
            "address",
            "Proefstraat 2, Gent",
            "bedrooms",
            1);

    assertThat(office.post(path, offer).status()).isEqualTo(201);
    journey.waitsAt("DiscussOffer");
    assertThat(office.post(path, offer).status()).isEqualTo(409);

    var wrong = office.post(path, Map.of("kind", "OFFER", "letterDate", "gisteren"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("letterDate", "address", "bedrooms");
    assertThat(office.post("/api/cases/WS-2020-99999/landlord-letters", offer).status())
        .isEqualTo(404);
  }

  private Map<String, Object> aLetter(String caseNumber, String kind) {
    var letter = new HashMap<String, Object>();
    letter.put("caseNumber", caseNumber);
    letter.put("letterKind", kind);
    letter.put("letterDate", allocations.today().toString());
    return letter;
  }

  private int lettersOf(String caseNumber) {
    return jdbc.sql("select count(*) from woonspoor.landlord_letter where case_number = :c")
        .param("c", caseNumber)
        .query(Integer.class)
        .single();
  }

  private static void refused(ThrowingCallable attempt, String field) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(field));
  }

  @Test
  void a_deviation_needs_an_offer_that_does_not_fit() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    assertThatThrownBy(() -> allocations.deviates(journey))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("niets om van af te wijken");
  }

  @Test
  void a_deviation_is_registered_once_and_not_before_its_offer() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 4));
    var tooEarly =
        Map.<String, Object>of(
            "caseNumber", journey.caseNumber(),
            "letterKind", "DEVIATION",
            "letterDate", allocations.today().minusDays(1).toString());
    assertThatThrownBy(() -> allocations.letter(tooEarly)).isInstanceOf(FormRefused.class);

    allocations.deviates(journey);

    assertThatThrownBy(() -> allocations.deviates(journey))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("al geregistreerd");
  }
}
