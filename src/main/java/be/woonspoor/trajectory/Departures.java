package be.woonspoor.trajectory;

import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coach;
import be.woonspoor.team.CoachTerms;
import be.woonspoor.team.Coaches;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coaches who leave or left the team, and the cases that wait for somebody else. */
@Component
public class Departures {

  private final Coaches coaches;
  private final CaseTeam team;
  private final ApplicationEventPublisher events;

  Departures(Coaches coaches, CaseTeam team, ApplicationEventPublisher events) {
    this.coaches = coaches;
    this.team = team;
    this.events = events;
  }

  /** How many cases those who leave or left still have, by account. */
  public Map<String, Integer> withCases() {
    var leaving = new HashMap<String, Integer>();
    team.coachesWithCases()
        .forEach(
            (user, cases) -> {
              if (isLeaving(user)) {
                leaving.put(user, cases);
              }
            });
    return leaving;
  }

  /**
   * Has a new coach chosen for each case of somebody who leaves or left; nothing happens for
   * anybody else, or twice.
   */
  @Transactional
  public void replace(String coach) {
    if (isLeaving(coach)) {
      events.publishEvent(new CoachLeft(coach));
    }
  }

  private boolean isLeaving(String user) {
    return coaches.latest(user).map(CoachTerms::coach).flatMap(Coach::until).isPresent()
        || Optional.ofNullable(coaches.names().get(user)).isEmpty();
  }
}
