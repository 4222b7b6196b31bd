package be.woonspoor.security;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import java.util.Map;
import java.util.Set;

/**
 * Which role may start which process by its start form. Processes not named start by themselves.
 */
final class StartRights {

  private static final Map<String, Set<Role>> STARTERS =
      Map.ofEntries(
          Map.entry("housing-trajectory", Set.of(REFERRER, ADMINISTRATION, TEAMLEAD)),
          Map.entry("withdraw-agreement", Set.of(WOONCOACH, ADMINISTRATION, TEAMLEAD)),
          Map.entry("manage-consents", Set.of(WOONCOACH, ADMINISTRATION, TEAMLEAD)),
          Map.entry("register-landlord-letter", Set.of(ADMINISTRATION, TEAMLEAD)),
          Map.entry("log-contact", Set.of(WOONCOACH, TEAMLEAD)),
          Map.entry("report-signal", Set.of(WOONCOACH, ADMINISTRATION, TEAMLEAD)),
          Map.entry("report-lease-end", Set.of(WOONCOACH, ADMINISTRATION, TEAMLEAD)),
          Map.entry("propose-escalation", Set.of(WOONCOACH, TEAMLEAD)),
          Map.entry("update-case", Set.of(WOONCOACH, ADMINISTRATION, TEAMLEAD)),
          Map.entry("close-case", Set.of(TEAMLEAD)),
          Map.entry("reopen-case", Set.of(WOONCOACH, TEAMLEAD)),
          Map.entry("take-over-case", Set.of(ADMINISTRATION, TEAMLEAD)),
          Map.entry("hand-over-cases", Set.of(TEAMLEAD)),
          Map.entry("change-coach", Set.of(WOONCOACH, TEAMLEAD)),
          Map.entry("report-stay", Set.of(WOONCOACH, TEAMLEAD)),
          Map.entry("data-request", Set.of(ADMINISTRATION, TEAMLEAD)));

  private StartRights() {}

  /** The roles that may start a process, by the key of the process. */
  static Map<String, Set<Role>> all() {
    return STARTERS;
  }
}
