package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.referral.Referral;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.Referrals;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Income, register and property are looked at twice, and each look leaves its receipt (R13). */
@WoonspoorTest
class AdmissionLooksTests {

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk desk;
  @Autowired private Referrals referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk places;
  @Autowired private Receipts receipts;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;

  private Allocations allocations;

  @BeforeEach
  void freePlaces() {
    allocations = new Allocations(journeys, desk, files, places, runtime, clock);
  }

  @AfterEach
  void stopAll() {
    allocations.stopAll();
  }

  @Test
  void at_the_registration_and_again_at_the_allocation() {
    var caseNumber = allocations.aCandidate();
    allocations.nominated(caseNumber);
    assertThat(looks(caseNumber))
        .extracting(look -> look.inputs().get("moment"))
        .containsExactly("ALLOCATION", "REGISTRATION");
    assertThat(looks(caseNumber))
        .allSatisfy(
            look -> {
              assertThat(look.outcome()).isEqualTo("ADMITTED");
              assertThat(look.text()).contains("geen inkomensgrens in de tabel");
            });
  }

  @Test
  void what_changed_in_between_is_seen_and_asks_a_reason() {
    var caseNumber = allocations.aCandidate();
    var journey = allocations.startFor(caseNumber);
    var before = referrals.get(caseNumber);
    var rent = before.socialRent();
    referrals.correct(
        caseNumber,
        before.homelessness().since(),
        new Referral.SocialRent(
            rent.register(), rent.taxableIncome(), rent.incomeYear(), rent.disability(), true));

    assertThatThrownBy(() -> allocations.nominates(journey))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("waarom toch voordragen");
    assertThat(looks(caseNumber)).hasSize(1);

    journey
        .does("NominateCandidate")
        .as("office")
        .with("nominatedTo", "thuispunt-gent")
        .with("nominatedOn", allocations.today().toString())
        .with("nominationManner", "PORTAL")
        .with("nominatedDespite", "De verkoop is getekend; de verhuurder heeft het bewijs.")
        .submit();
    assertThat(looks(caseNumber).get(0).unmet()).containsExactly("PROPERTY");
  }

  private List<Receipts.Receipt> looks(String caseNumber) {
    return receipts.of(caseNumber).stream()
        .filter(receipt -> receipt.decision().equals("admission-conditions"))
        .toList();
  }
}
