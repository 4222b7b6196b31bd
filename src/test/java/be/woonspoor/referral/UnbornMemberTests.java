package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household member who is born in the future: refused at every door, and nothing is kept. */
@WoonspoorTest
class UnbornMemberTests {

  private static final String WHY = "Deze datum kan niet in de toekomst liggen.";

  @Autowired private Journeys journeys;
  @Autowired private CaseFiles files;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void in_a_referral_by_the_api() {
    var referral = SyntheticReferral.json();
    referral.put("externalReference", UUID.randomUUID().toString());
    var members = ((ObjectNode) referral.path("household")).putArray("members");
    members
        .addObject()
        .put("relation", "CHILD")
        .put("birthDate", tomorrow())
        .put("sex", "F")
        .put("residence", "FULL_TIME");
    var before = cases();

    var answer =
        new Http("http://localhost:" + port, DemoTeam.REFERRER, DemoTeam.PASSWORD)
            .post("/api/referrals", referral);

    assertThat(answer.status()).isEqualTo(400);
    var error = answer.body().path("errors").path(0);
    assertThat(answer.body().path("errors")).hasSize(1);
    assertThat(error.path("field").asText()).isEqualTo("household.members[0].birthDate");
    assertThat(error.path("message").asText()).contains("toekomst");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void in_a_referral_by_the_form() {
    var before = cases();

    assertThatThrownBy(
            () ->
                journeys.startWithForm(
                    "housing-trajectory",
                    DemoTeam.REFERRER,
                    aReferral("members", "memberBirthDate")))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo("members[0].memberBirthDate");
                          assertThat(error.message()).isEqualTo(WHY);
                        }));
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void in_a_change_of_the_household() {
    var partner =
        new HouseholdMember(
            HouseholdMember.Relation.PARTNER,
            LocalDate.of(1990, 1, 1),
            HouseholdMember.Sex.F,
            HouseholdMember.Residence.FULL_TIME);
    var caseNumber = journeys.aCase(List.of(partner));

    assertThatThrownBy(
            () ->
                journeys.startWithForm(
                    "update-case",
                    DemoTeam.OFFICE,
                    Map.of(
                        "caseNumber",
                        caseNumber,
                        "householdChanged",
                        true,
                        "household",
                        List.of(member("birthDate")))))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(WHY);
    assertThat(files.household(caseNumber)).containsExactly(partner);
  }

  private Map<String, Object> aReferral(String list, String birthDate) {
    var form = new HashMap<String, Object>();
    form.put("organisation", "OCMW");
    form.put("worker", "Proef");
    form.put("firstName", "Test");
    form.put("lastName", "Proefmans");
    form.put("birthDate", "1985-08-07");
    form.put("ethosLight", "1");
    form.put("since", "2025-01-01");
    for (var field :
        List.of(
            "cannotSearchAlonePsychosocial",
            "cannotSearchAloneFinancial",
            "honoursTenantObligations",
            "livesAloneWithSupport",
            "acceptsCoach")) {
      form.put(field, "YES");
    }
    form.put("register", "POPULATION");
    form.put("taxableIncome", 14000);
    form.put("incomeYear", 2025);
    form.put("ownsProperty", "NO");
    form.put(list, List.of(member(birthDate)));
    return form;
  }

  private Map<String, Object> member(String birthDate) {
    return Map.of("relation", "CHILD", birthDate, tomorrow(), "sex", "F", "residence", "FULL_TIME");
  }

  private String tomorrow() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM)).plusDays(1).toString();
  }

  private long cases() {
    return jdbc.sql("select count(*) from woonspoor.case_file").query(Long.class).single();
  }
}
