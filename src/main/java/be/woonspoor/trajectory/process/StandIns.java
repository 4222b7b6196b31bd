package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Substitutes;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.team.Absences;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * While somebody is away, new tasks go to whoever stands in: those of the own cases, and those of a
 * role that nobody else has.
 */
@Component
class StandIns implements Substitutes {

  private final Absences absences;
  private final StaffAccounts accounts;

  StandIns(Absences absences, StaffAccounts accounts) {
    this.absences = absences;
    this.accounts = accounts;
  }

  @Override
  public Optional<String> doesTheWorkOf(String userId) {
    return absences.doesTheWorkOf(userId);
  }

  @Override
  public Optional<String> awayFor(Set<String> groups) {
    var away = absences.awayNow();
    if (away.isEmpty()) {
      return Optional.empty();
    }
    return groups.stream()
        .flatMap(group -> Role.ofGroup(group).stream())
        .filter(role -> role != Role.REFERRER)
        .map(accounts::membersOf)
        .filter(members -> !members.isEmpty() && away.containsAll(members))
        .map(members -> members.get(0))
        .findFirst();
  }
}
