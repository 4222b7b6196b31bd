package be.woonspoor.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Terms;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the lead adds to a recognition is read by whoever works on the case later. */
@WoonspoorTest
class ConditionOfRecognitionTests {

  private static final String CONDITION = "De verwijzer blijft de post bezorgen.";
  private static final String COACH = "coach3";

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk desk;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void it_stands_on_the_forms_of_the_coach_and_on_the_page_of_the_case() {
    var journey = recognisedWith(CONDITION);
    assertThat(shown(journey, "ExplainTrajectory")).isEqualTo(CONDITION);

    isExplainedAndAccepted(journey);
    assertThat(shown(journey, "DrawUpAgreement")).isEqualTo(CONDITION);

    for (var user : List.of(COACH, DemoTeam.LEAD, DemoTeam.OFFICE)) {
      assertThat(page(journey, user))
          .as("the page as %s sees it", user)
          .contains("Voorwaarde bij de erkenning", CONDITION);
    }
  }

  @Test
  void nothing_is_shown_where_nothing_was_added() {
    var journey = recognisedWith("");

    assertThat(shown(journey, "ExplainTrajectory")).isEmpty();
    assertThat(page(journey, COACH)).doesNotContain("Voorwaarde bij de erkenning");
  }

  private Journey recognisedWith(String condition) {
    var caseNumber = desk.receiveForm(DemoTeam.REFERRER, SyntheticReferral.read());
    return journeys
        .start("housing-trajectory", caseNumber)
        .does("CheckCompleteness")
        .as(DemoTeam.OFFICE)
        .with("complete", "COMPLETE")
        .submit()
        .does("DecideRecognition")
        .as(DemoTeam.LEAD)
        .with("recognition", "RECOGNISED")
        .with("grounds", "Alles is vervuld.")
        .with("extraCondition", condition)
        .submit()
        .does("AssignCoach")
        .as(DemoTeam.LEAD)
        .with("coach", COACH)
        .with("whyThisOne", "Kent de buurt.")
        .submit();
  }

  private void isExplainedAndAccepted(Journey journey) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM)).toString();
    var explains =
        journey
            .does("ExplainTrajectory")
            .as(COACH)
            .with("explainedOn", today)
            .with("language", "nl")
            .with("interpreter", "NONE");
    for (var point :
        List.of(
            "aimKeepingHome",
            "anyCarePossible",
            "nothingObligatory",
            "separateFromLease",
            "mayStopAnyTime",
            "whoSeesWhat")) {
      explains.with(point, true);
    }
    explains
        .submit()
        .does("RecordAnswer")
        .as(COACH)
        .with("answeredOn", today)
        .with("answer", "AGREED")
        .with("ownWords", "Goed zo.")
        .submit();
  }

  private String shown(Journey journey, String task) {
    return new Http(url(), COACH, DemoTeam.PASSWORD)
        .get("/engine-rest/task/" + journey.task(task).getId() + "/form-variables")
        .body()
        .at("/extraCondition/value")
        .asText();
  }

  private String page(Journey journey, String user) {
    return WebSession.of(url(), user).get("/dossier/" + journey.caseNumber()).body();
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
