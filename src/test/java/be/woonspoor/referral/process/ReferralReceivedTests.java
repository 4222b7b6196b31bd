package be.woonspoor.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember.Residence;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.referral.HousingNeedsOfCases;
import be.woonspoor.referral.Referral;
import be.woonspoor.referral.Referrals;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A social worker hands over a person with the form. */
@WoonspoorTest
class ReferralReceivedTests {

  @Autowired private Journeys journeys;
  @Autowired private CaseFiles files;
  @Autowired private Referrals referrals;
  @Autowired private HousingNeedsOfCases needs;
  @Autowired private CaseTeam team;

  @Test
  void the_form_opens_a_case_and_its_trajectory_together() {
    var journey = refers(filledIn());
    var caseNumber = journey.caseNumber();

    journey.waitsAt("CheckCompleteness");
    assertThat(files.get(caseNumber).person().birthDate()).isEqualTo(LocalDate.of(1985, 7, 30));
    assertThat(files.contact(caseNumber).phone()).isEqualTo("0470 00 00 00");
    assertThat(files.household(caseNumber))
        .singleElement()
        .satisfies(child -> assertThat(child.residence()).isEqualTo(Residence.VISITING));
    var kept = referrals.get(caseNumber);
    assertThat(kept.socialRent().register()).isEqualTo(Referral.Register.FOREIGNERS);
    assertThat(kept.socialRent().taxableIncome()).isEqualByComparingTo("12000.50");
    assertThat(kept.conditions().acceptsCoach()).isTrue();
    assertThat(kept.conditions().livesAloneWithSupport()).isFalse();
    assertThat(needs.of(caseNumber).stepFree()).isTrue();
    assertThat(needs.of(caseNumber).neighbourhoods()).containsExactly("Muide");
    assertThat(team.referrerOf(caseNumber)).contains("referrer");
  }

  @Test
  void the_number_must_be_right_and_fit_and_no_income_lies_ahead() {
    var values = filledIn();
    values.put("nationalNumber", "93.05.18-223.61");
    values.put("incomeYear", 2100);
    assertThat(refusal(values).errors())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("nationalNumber", "incomeYear");
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    var values = filledIn();
    values.remove("firstName");
    values.remove("acceptsCoach");
    values.put("birthDate", "2999-01-01");
    values.put("members", List.of(Map.of("relation", "CHILD")));
    assertThat(refusal(values).errors())
        .extracting(FieldError::field)
        .contains("firstName", "acceptsCoach", "birthDate", "members[0].memberBirthDate");
  }

  @Test
  void a_reference_of_ones_own_counts_once() {
    var values = filledIn();
    values.put("externalReference", "T-" + UUID.randomUUID());
    refers(values);
    assertThat(refusal(values).errors())
        .extracting(FieldError::field)
        .containsExactly("externalReference");
  }

  @Test
  void without_a_reference_of_ones_own_two_people_may_be_referred() {
    assertThat(refers(filledIn()).caseNumber()).isNotEqualTo(refers(filledIn()).caseNumber());
  }

  private Journey refers(Map<String, Object> values) {
    return journeys.startWithForm("housing-trajectory", "referrer", values);
  }

  private FormRefused refusal(Map<String, Object> values) {
    return catchThrowableOfType(FormRefused.class, () -> refers(values));
  }

  private static Map<String, Object> filledIn() {
    var values = new HashMap<String, Object>();
    values.put("organisation", "Testhuis Gent");
    values.put("worker", "maatschappelijk werker 1");
    values.put("firstName", "Tine");
    values.put("lastName", "Proef" + UUID.randomUUID().toString().substring(0, 8));
    values.put("birthDate", "1985-07-30");
    values.put("phone", "0470 00 00 00");
    values.put("language", "nl");
    values.put(
        "members",
        List.of(
            Map.of(
                "relation", "CHILD",
                "memberBirthDate", "2015-03-02",
                "sex", "F",
                "residence", "VISITING")));
    values.put("ethosLight", "3");
    values.put("since", "2025-06-01");
    values.put("cannotSearchAlonePsychosocial", "YES");
    values.put("cannotSearchAloneFinancial", "YES");
    values.put("honoursTenantObligations", "YES");
    values.put("livesAloneWithSupport", "NO");
    values.put("acceptsCoach", "YES");
    values.put("register", "FOREIGNERS");
    values.put("taxableIncome", 12000.50);
    values.put("incomeYear", 2024);
    values.put("ownsProperty", "NO");
    values.put("stepFree", true);
    values.put("neighbourhoods", List.of(Map.of("neighbourhood", "Muide")));
    return values;
  }
}
