package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.escalation.FileFacts;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.IntensiveReviews;
import be.woonspoor.escalation.IntensiveReviews.Intensity;
import be.woonspoor.escalation.IntensiveReviews.JointReview;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Partner;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.escalation.TeamRounds;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The history of intensive follow-up on the page of a case. */
@WoonspoorTest
class IntensiveSectionTests {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Proposals proposals;
  @Autowired private IntensiveContacts contacts;
  @Autowired private IntensiveReviews reviews;
  @Autowired private TeamRounds rounds;

  @Test
  void own_coach_and_lead_read_what_there_was_and_nobody_else_does() {
    var number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);
    assertThat(page("coach1", number)).doesNotContain("h-intensive");
    steppedDown(number);
    declined(number);
    for (var user : List.of("coach1", DemoTeam.LEAD)) {
      assertThat(page(user, number))
          .contains(
              "02/04/2026 tot 11/05/2026: samen afgebouwd",
              "ernstige verslaving",
              "2, waarvan 1 bereikt",
              "CAW (ervaringsdeskundige)",
              "11/05/2026: samen afbouwen. Erbij: iedereen. De persoon: “Het gaat.” Wat hielp:"
                  + " samen naar de bank",
              "13/04/2026: Samen langs.",
              "20/04/2026: niet aan bod. Coach ziek.",
              "de persoon wilde dit niet",
              "Liever niet meer.");
    }
    for (var user : List.of("coach2", DemoTeam.OFFICE)) {
      assertThat(page(user, number))
          .doesNotContain("h-intensive", "ernstige verslaving", "ervaringsdeskundige", "Het gaat.");
    }
  }

  private void steppedDown(String number) {
    var id = proposals.propose(number, grounds(), "coach1", at("2026-03-30"));
    proposals.begin(
        id,
        "coach2",
        List.of(new Partner("CAW", PartnerRole.PEER_WORKER, "samen begeleiden")),
        at("2026-04-02"));
    contacts.note(id, DAY, IntensiveContacts.Reached.YES, "coach2");
    contacts.note(id, DAY.plusDays(4), IntensiveContacts.Reached.NO, "coach2");
    var proposal = proposals.get(id);
    rounds.keep(
        proposal,
        new TeamRounds.Line(
            LocalDate.of(2026, 4, 13), true, Optional.of("Samen langs."), DemoTeam.LEAD));
    rounds.keep(
        proposal,
        new TeamRounds.Line(
            LocalDate.of(2026, 4, 20), false, Optional.of("Coach ziek."), DemoTeam.LEAD));
    reviews.keep(
        proposal,
        new JointReview(
            LocalDate.of(2026, 5, 11),
            Intensity.STEP_DOWN,
            "iedereen",
            "Het gaat.",
            Optional.of("samen naar de bank"),
            "coach2"));
    proposals.cameTo(id, Outcome.STEPPED_DOWN, FileFacts.NONE, at("2026-05-11"));
    proposals.close(id, at("2026-05-11"));
  }

  private void declined(String number) {
    var id = proposals.propose(number, grounds(), "coach1", at("2026-06-01"));
    proposals.clientSaid(id, "Liever niet meer.");
    proposals.cameTo(id, Outcome.DECLINED, FileFacts.NONE, at("2026-06-02"));
    proposals.close(id, at("2026-06-02"));
  }

  private static Grounds grounds() {
    return new Grounds(Set.of(Reason.ADDICTION), "", 2, true, false, "Veel.", "Tijd.");
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  private String page(String user, String number) {
    return WebSession.of("http://localhost:" + port, user).get("/dossier/" + number).body();
  }
}
