package be.woonspoor.coaching.process;

import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** Tenants who are coached in a whole trajectory, and the form that tells where they are. */
class Stayers {

  private final ProcessEngine engine;
  private final Journeys journeys;
  private final CaseTeam team;
  private final Leases leases;

  Stayers(ProcessEngine engine, Journeys journeys, CaseTeam team, Leases leases) {
    this.engine = engine;
    this.journeys = journeys;
    this.team = team;
    this.leases = leases;
  }

  /** A tenant with a lease and a coach, whose first cycle begins. */
  Journey aTenant() {
    var journey = at("Coaching", "coach1");
    var on = Days.today().minusMonths(2);
    leases.sign(journey.caseNumber(), on, on, SyntheticLease.at("Teststraat 1, Gent"), "coach1");
    return journey;
  }

  /** A case that stands somewhere in its trajectory; nobody is its coach when that is empty. */
  Journey at(String step, String coach) {
    var caseNumber = journeys.aCase();
    if (!coach.isEmpty()) {
      team.assign(caseNumber, coach, "lead");
    }
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("housing-trajectory")
        .businessKey(caseNumber)
        .startBeforeActivity(step)
        .execute();
    return journeys.of(caseNumber);
  }

  /** Somebody tells that a person stays elsewhere since today, with what else the form says. */
  Journey away(String caseNumber, String kind, Object... fields) {
    var values = new HashMap<String, Object>();
    values.put("kind", kind);
    values.put("since", Days.today().toString());
    for (var i = 0; i < fields.length; i += 2) {
      values.put((String) fields[i], fields[i + 1]);
    }
    return tells(caseNumber, "AWAY", values);
  }

  Journey tells(String caseNumber, String news, Map<String, Object> fields) {
    var values = new HashMap<>(fields);
    values.put("caseNumber", caseNumber);
    values.put("news", news);
    return journeys.startWithForm("report-stay", "coach1", values);
  }
}
