package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lead reads the ledger of places and changes the turn without a program. */
@WoonspoorTest
class WaitingListPageTests {

  @LocalServerPort private int port;
  @Autowired private Places places;
  @Autowired private PlaceDesk desk;
  @Autowired private WaitingList list;
  @Autowired private Journeys journeys;

  @Test
  void the_lead_sets_and_lifts_a_sub_quota_and_reads_it_in_the_ledger() {
    var lead = session("lead");
    var year = "&year=" + places.thisYear();
    var wrong = quota(lead, "most=veel&reason=" + year);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("Kies een verhuurder", "Vul een geheel getal in", "niets gewijzigd");

    var set = quota(lead, "targetGroup=YOUNG&most=7&reason=Afspraak" + year);
    assertThat(set.statusCode()).isEqualTo(302);
    assertThat(lead.get("/beheer/wachtlijst").body())
        .containsPattern("Deelaantal jongeren die met begeleiding[^<]* 7<")
        .contains("Afspraak", "lead");
    quota(lead, "targetGroup=YOUNG&most=&reason=Vervallen" + year);
    assertThat(places.quotas(places.thisYear()))
        .noneMatch(quota -> quota.targetGroup().filter("YOUNG"::equals).isPresent());
  }

  @Test
  void the_lead_says_what_the_places_rest_on() {
    var lead = session("lead");
    var path = "/beheer/wachtlijst";
    var total = places.of(places.thisYear()).total();

    lead.submit(
        "/beheer/plaatsen",
        lead.get("/beheer"),
        "legalBasis=Nieuw+protocol&reason=Ondertekend&year=%d&total=%d"
            .formatted(places.thisYear(), total));

    assertThat(places.legalBasis(places.thisYear())).contains("Nieuw protocol");
    assertThat(places.of(places.thisYear()).total()).isEqualTo(total);
    assertThat(lead.get(path).body()).contains("Nieuw protocol", "Ondertekend");
  }

  @Test
  void who_does_not_wait_can_not_go_first_and_nobody_else_gets_in() {
    var lead = session("lead");
    var path = "/beheer/wachtlijst";
    var answer =
        lead.submit(
            path + "/voorrang", lead.get(path), "caseNumber=WS-1999-00001&what=AHEAD&reason=Nood");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("staat niet op de wachtlijst");
    assertThat(session("office").get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void somebody_goes_first_and_waits_for_the_turn_again() {
    var year = places.of(places.thisYear());
    desk.changeTotal(year.year(), year.reserved() + year.committed(), "proef", "lead");
    var caseNumber = journeys.aCase();
    list.join(caseNumber);
    var lead = session("lead");

    assertThat(deviates(lead, caseNumber, "AHEAD").statusCode()).isEqualTo(302);
    assertThat(lead.get("/beheer/wachtlijst").body())
        .containsPattern("(?s)" + caseNumber + ".{0,400}gaat voor");

    assertThat(deviates(lead, caseNumber, "BACK").statusCode()).isEqualTo(302);
    assertThat(lead.get("/beheer/wachtlijst").body())
        .contains(caseNumber)
        .doesNotContainPattern("(?s)" + caseNumber + ".{0,400}gaat voor");
    list.leave(caseNumber);
    desk.changeTotal(year.year(), year.total(), "proef", "lead");
  }

  private static HttpResponse<String> deviates(WebSession lead, String caseNumber, String what) {
    var path = "/beheer/wachtlijst";
    return lead.submit(
        path + "/voorrang",
        lead.get(path),
        "caseNumber=%s&what=%s&reason=Nood".formatted(caseNumber, what));
  }

  private static HttpResponse<String> quota(WebSession lead, String fields) {
    return lead.submit("/beheer/plaatsen/deel", lead.get("/beheer"), fields);
  }

  private WebSession session(String user) {
    return WebSession.of("http://localhost:" + port, user);
  }
}
