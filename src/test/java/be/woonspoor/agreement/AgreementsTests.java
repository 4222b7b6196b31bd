package be.woonspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Agreement.Manner;
import be.woonspoor.agreement.Consent.DataKind;
import be.woonspoor.agreement.Consent.Purpose;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for an agreement, whatever the door. */
@WoonspoorTest
class AgreementsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  @Autowired private Agreements agreements;
  @Autowired private Consents consents;
  @Autowired private Journeys journeys;

  @Test
  void nobody_signs_before_the_explanation() {
    var caseNumber = journeys.aCase();
    assertThatThrownBy(() -> agreements.sign(caseNumber, DAY, Manner.PAPER, "coach1"))
        .isInstanceOf(AgreementRefused.class);

    agreements.explained(caseNumber, DAY, "nl", "coach1");
    assertThatThrownBy(() -> agreements.sign(caseNumber, DAY.minusDays(1), Manner.PAPER, "coach1"))
        .isInstanceOfSatisfying(
            AgreementRefused.class, e -> assertThat(e.sentence()).contains("vóór de uitleg"));
    agreements.sign(caseNumber, DAY, Manner.PAPER, "coach1");
    assertThat(agreements.live(caseNumber))
        .hasValueSatisfying(a -> assertThat(a.signedOn()).isEqualTo(DAY));
  }

  @Test
  void another_agreement_may_follow_a_withdrawal() {
    var caseNumber = aSignedAgreement();
    agreements.withdraw(caseNumber, DAY.plusDays(10), "Ik wil niet meer.", "coach1");
    assertThat(agreements.live(caseNumber)).isEmpty();
    agreements.sign(caseNumber, DAY.plusDays(40), Manner.SCREEN, "coach1");
    assertThat(agreements.all(caseNumber)).hasSize(2);
  }

  @Test
  void whoever_comes_back_signs_anew_and_settles_the_sharing_anew() {
    var caseNumber = aSignedAgreement();
    gives(caseNumber, DAY.plusMonths(6));
    agreements.sign(caseNumber, DAY.plusDays(40), Manner.SCREEN, "coach1");
    assertThat(agreements.all(caseNumber)).filteredOn(Agreement::isLive).hasSize(1);
    assertThat(agreements.live(caseNumber).orElseThrow().manner()).isEqualTo(Manner.SCREEN);
    assertThat(consents.live(caseNumber, DAY.plusDays(40))).isEmpty();
  }

  @Test
  void no_agreement_is_older_than_the_one_that_holds() {
    var caseNumber = aSignedAgreement();
    agreements.sign(caseNumber, DAY.plusDays(40), Manner.SCREEN, "coach1");
    assertThatThrownBy(() -> agreements.sign(caseNumber, DAY.plusDays(39), Manner.PAPER, "coach1"))
        .isInstanceOf(AgreementRefused.class);
  }

  @Test
  void nobody_withdraws_before_the_signature() {
    var caseNumber = aSignedAgreement();
    assertThatThrownBy(() -> agreements.withdraw(caseNumber, DAY.minusDays(1), "Stop.", "coach1"))
        .isInstanceOf(AgreementRefused.class);
    assertThat(agreements.live(caseNumber)).isPresent();
  }

  @Test
  void a_consent_holds_until_its_last_day() {
    var caseNumber = aSignedAgreement();
    gives(caseNumber, DAY.plusMonths(6));
    assertThat(consents.live(caseNumber, DAY)).hasSize(1);
    assertThat(consents.live(caseNumber, DAY.plusMonths(6))).hasSize(1);
    assertThat(consents.live(caseNumber, DAY.plusMonths(6).plusDays(1))).isEmpty();
  }

  @Test
  void a_consent_ends_the_moment_the_person_says_so() {
    var caseNumber = aSignedAgreement();
    var kept = gives(caseNumber, DAY.plusMonths(6));
    gives(caseNumber, DAY.plusMonths(6));
    consents.revoke(caseNumber, kept, DAY.plusDays(3));
    assertThat(consents.live(caseNumber, DAY.plusDays(2))).hasSize(2);
    assertThat(consents.live(caseNumber, DAY.plusDays(3))).hasSize(1);
  }

  @Test
  void a_withdrawal_ends_every_consent() {
    var caseNumber = aSignedAgreement();
    gives(caseNumber, DAY.plusMonths(6));
    agreements.withdraw(caseNumber, DAY.plusDays(1), "Stop.", "coach1");
    assertThat(consents.live(caseNumber, DAY.plusDays(1))).isEmpty();
  }

  private String aSignedAgreement() {
    var caseNumber = journeys.aCase();
    agreements.explained(caseNumber, DAY, "nl", "coach1");
    agreements.sign(caseNumber, DAY, Manner.PAPER, "coach1");
    return caseNumber;
  }

  private UUID gives(String caseNumber, LocalDate until) {
    var consent =
        new Consent(
            UUID.randomUUID(), "Wijkgezondheidscentrum", Purpose.HEALTH, DataKind.CARE, DAY, until);
    consents.give(caseNumber, consent);
    return consent.id();
  }
}
