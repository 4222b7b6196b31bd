package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Places;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lead changes sub-quotas, the legal basis and the turn without a program. */
@WoonspoorTest
class WaitingListPageTests {

  @LocalServerPort private int port;
  @Autowired private Places places;

  @Test
  void the_lead_sets_and_lifts_a_sub_quota_and_reads_it_in_the_ledger() {
    var lead = session("lead");
    var path = "/beheer/wachtlijst";
    var wrong = lead.submit(path + "/deelaantal", lead.get(path), "most=veel&reason=");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("Kies een verhuurder", "Vul een geheel getal in", "niets gewijzigd");

    var set =
        lead.submit(
            path + "/deelaantal", lead.get(path), "targetGroup=YOUNG&most=7&reason=Afspraak");
    assertThat(set.statusCode()).isEqualTo(302);
    assertThat(lead.get(path).body())
        .contains("jongeren die met begeleiding", "Deelaantal", "Afspraak", "lead");
    lead.submit(path + "/deelaantal", lead.get(path), "targetGroup=YOUNG&most=&reason=Vervallen");
    assertThat(places.quotas(places.thisYear()))
        .noneMatch(quota -> quota.targetGroup().filter("YOUNG"::equals).isPresent());
  }

  @Test
  void the_lead_says_what_the_places_rest_on() {
    var lead = session("lead");
    var path = "/beheer/wachtlijst";
    var total = places.of(places.thisYear()).total();

    lead.submit(
        path + "/rechtsgrond", lead.get(path), "legalBasis=Nieuw+protocol&reason=Ondertekend");

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

  private WebSession session(String user) {
    return WebSession.of("http://localhost:" + port, user);
  }
}
