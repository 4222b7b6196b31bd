package be.woonspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consent.DataKind;
import be.woonspoor.agreement.Consent.Purpose;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gate: what may be shared with whom, and what never is. */
@WoonspoorTest
class ConsentsTests {

  private static final String CENTRE = "Wijkgezondheidscentrum";
  private static final String WORDS = "Genoeg zo.";

  @Autowired private Consents consents;
  @Autowired private Journeys journeys;
  @Autowired private Clock clock;

  @Test
  void what_is_shared_is_shared_by_a_consent_that_holds() {
    var caseNumber = journeys.aCase();
    var consent = gives(caseNumber, CENTRE, Purpose.GUIDANCE, today(), today());
    consents.share(caseNumber, consent, Occasion.SILENCE, "coach1");
    assertThat(consents.shared(caseNumber))
        .containsExactly(new Consents.Shared(consent, Occasion.SILENCE, today(), "coach1"));
  }

  @Test
  void nothing_is_shared_by_a_consent_that_has_expired() {
    var caseNumber = journeys.aCase();
    var expired =
        gives(caseNumber, CENTRE, Purpose.GUIDANCE, today().minusDays(9), today().minusDays(1));
    isNotShared(caseNumber, expired, Occasion.SILENCE);
  }

  @Test
  void nothing_is_shared_by_a_consent_that_begins_later() {
    var caseNumber = journeys.aCase();
    var later =
        gives(caseNumber, CENTRE, Purpose.GUIDANCE, today().plusDays(1), today().plusDays(9));
    isNotShared(caseNumber, later, Occasion.SILENCE);
  }

  @Test
  void nothing_is_shared_by_a_consent_that_was_revoked() {
    var caseNumber = journeys.aCase();
    var consent = gives(caseNumber, CENTRE, Purpose.GUIDANCE);
    consents.revoke(caseNumber, consent, today());
    isNotShared(caseNumber, consent, Occasion.SILENCE);
  }

  @Test
  void nothing_is_shared_for_another_purpose() {
    var caseNumber = journeys.aCase();
    var forMoney = gives(caseNumber, CENTRE, Purpose.FINANCE);
    isNotShared(caseNumber, forMoney, Occasion.SILENCE);
    isNotShared(caseNumber, forMoney, Occasion.INTENSIVE_FOLLOW_UP);
    consents.share(caseNumber, forMoney, Occasion.SIGNAL, "coach1");
  }

  @Test
  void nothing_is_shared_about_somebody_else() {
    var consent = gives(journeys.aCase(), CENTRE, Purpose.GUIDANCE);
    isNotShared(journeys.aCase(), consent, Occasion.SILENCE);
    isNotShared(journeys.aCase(), UUID.randomUUID(), Occasion.SILENCE);
  }

  @Test
  void a_consent_holds_until_its_last_day() {
    var caseNumber = journeys.aCase();
    var last = today().plusMonths(6);
    gives(caseNumber, CENTRE, Purpose.HEALTH, today(), last);
    assertThat(consents.live(caseNumber, today())).hasSize(1);
    assertThat(consents.live(caseNumber, last)).hasSize(1);
    assertThat(consents.live(caseNumber, last.plusDays(1))).isEmpty();
  }

  @Test
  void each_consent_ends_by_itself_the_moment_the_person_says_so() {
    var caseNumber = journeys.aCase();
    gives(caseNumber, CENTRE, Purpose.HEALTH);
    var guidance = gives(caseNumber, CENTRE, Purpose.GUIDANCE);
    var budget = gives(caseNumber, "Budgetdienst", Purpose.HEALTH);
    var ended =
        consents.revoke(
            caseNumber,
            " wijkgezondheidscentrum ",
            Optional.of(Purpose.HEALTH),
            Optional.empty(),
            today(),
            WORDS);
    assertThat(ended).extracting(Consent::purpose).containsExactly(Purpose.HEALTH);
    assertThat(consents.live(caseNumber, today()))
        .extracting(Consent::id)
        .containsExactlyInAnyOrder(guidance, budget);
  }

  @Test
  void what_ended_before_does_not_end_twice() {
    var caseNumber = journeys.aCase();
    gives(caseNumber, CENTRE, Purpose.HEALTH);
    assertThat(consents.revokeAll(caseNumber, today(), WORDS)).hasSize(1);
    assertThat(consents.revokeAll(caseNumber, today(), WORDS)).isEmpty();
  }

  @Test
  void a_landlord_is_never_a_partner() {
    var caseNumber = journeys.aCase();
    assertThatThrownBy(() -> gives(caseNumber, " thuispunt gent ", Purpose.GUIDANCE))
        .isInstanceOfSatisfying(
            AgreementRefused.class,
            e -> assertThat(e.sentence()).contains("verhuurder is nooit een partner"));
  }

  @Test
  void a_consent_does_not_end_before_it_begins() {
    var caseNumber = journeys.aCase();
    assertThatThrownBy(
            () -> gives(caseNumber, CENTRE, Purpose.HEALTH, today(), today().minusDays(1)))
        .isInstanceOf(AgreementRefused.class);
  }

  private void isNotShared(String caseNumber, UUID consent, Occasion occasion) {
    assertThatThrownBy(() -> consents.share(caseNumber, consent, occasion, "coach1"))
        .isInstanceOf(NotConsented.class);
    assertThat(consents.shared(caseNumber)).isEmpty();
  }

  private UUID gives(String caseNumber, String partner, Purpose purpose) {
    return gives(caseNumber, partner, purpose, today(), today().plusMonths(6));
  }

  private UUID gives(
      String caseNumber, String partner, Purpose purpose, LocalDate from, LocalDate until) {
    var consent = Consent.of(new ConsentTerms(partner, purpose, DataKind.PROGRESS, until), from);
    consents.give(caseNumber, consent);
    return consent.id();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
