package be.woonspoor.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Consents are given and ended with one form, by whoever of the team heard it. */
@WoonspoorTest
class ManageConsentsTests {

  private static final String CENTRE = "Wijkgezondheidscentrum";

  @Autowired private Journeys journeys;
  @Autowired private Consents consents;
  @Autowired private Timeline timeline;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(strings = {"coach1", "office", "lead"})
  void a_consent_given_after_the_agreement_holds_until_its_date(String user) {
    var caseNumber = journeys.aCase();
    gives(user, caseNumber, CENTRE, "HEALTH").endsAt("ConsentsUpToDate");
    assertThat(consents.live(caseNumber, today()))
        .extracting(Consent::partner, Consent::until)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(CENTRE, today().plusMonths(6)));
  }

  @Test
  void one_is_ended_and_the_others_stay() {
    var caseNumber = journeys.aCase();
    gives("coach1", caseNumber, CENTRE, "HEALTH");
    gives("coach1", caseNumber, CENTRE, "GUIDANCE");
    gives("coach1", caseNumber, "Budgetdienst", "FINANCE");
    changes(
            "office",
            caseNumber,
            Map.of("change", "REVOKE", "partner", CENTRE, "onlyPurpose", "HEALTH"))
        .endsAt("ConsentsUpToDate");
    assertThat(consents.live(caseNumber, today()))
        .extracting(Consent::purpose)
        .containsExactlyInAnyOrder(Consent.Purpose.GUIDANCE, Consent.Purpose.FINANCE);
    assertThat(timeline.of(caseNumber).get(0).title())
        .isEqualTo("Toestemming om te delen ingetrokken");
  }

  @Test
  void all_are_ended_at_once() {
    var caseNumber = journeys.aCase();
    gives("coach1", caseNumber, CENTRE, "HEALTH");
    gives("coach1", caseNumber, "Budgetdienst", "FINANCE");
    changes("coach1", caseNumber, Map.of("change", "REVOKE_ALL")).endsAt("ConsentsUpToDate");
    assertThat(consents.live(caseNumber, today())).isEmpty();
  }

  @Test
  void what_does_not_exist_can_not_be_ended_and_changes_nothing() {
    var caseNumber = journeys.aCase();
    gives("coach1", caseNumber, CENTRE, "HEALTH");
    var entries = timeline.of(caseNumber).size();
    refused(
        caseNumber,
        Map.of("change", "REVOKE", "partner", "Buurman"),
        "Er is geen lopende toestemming");
    refused(
        caseNumber,
        Map.of("change", "REVOKE", "partner", CENTRE, "onlyDataKind", "FINANCIAL"),
        "Er is geen lopende toestemming");
    assertThat(consents.live(caseNumber, today())).hasSize(1);
    assertThat(timeline.of(caseNumber)).hasSize(entries);
  }

  @Test
  void a_landlord_never_becomes_a_partner() {
    refused(journeys.aCase(), aConsent("Thuispunt Gent", "GUIDANCE"), "nooit een partner");
  }

  @Test
  void a_consent_has_an_end_and_a_case() {
    var consent = new HashMap<>(aConsent(CENTRE, "HEALTH"));
    refused("WS-2026-99999", consent, "Er is geen dossier");
    consent.remove("until");
    refused(journeys.aCase(), consent, "Geldig tot");
  }

  private void refused(String caseNumber, Map<String, Object> what, String sentence) {
    assertThatThrownBy(() -> changes("coach1", caseNumber, what))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(sentence);
  }

  private Journey gives(String user, String caseNumber, String partner, String purpose) {
    return changes(user, caseNumber, aConsent(partner, purpose));
  }

  private Map<String, Object> aConsent(String partner, String purpose) {
    return Map.of(
        "change",
        "GIVE",
        "partner",
        partner,
        "purpose",
        purpose,
        "dataKind",
        "PROGRESS",
        "until",
        today().plusMonths(6).toString());
  }

  private Journey changes(String user, String caseNumber, Map<String, Object> what) {
    var values = new HashMap<>(what);
    values.put("caseNumber", caseNumber);
    values.put("saidOn", today().toString());
    return journeys.startWithForm(ManageConsentsProcess.KEY, user, values);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
