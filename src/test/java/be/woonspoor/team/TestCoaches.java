package be.woonspoor.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Coaches of one test, who speak a language of their own so that no other test meets them. */
public final class TestCoaches {

  private final Coaches coaches;
  private final String language;
  private final String prefix;

  public TestCoaches(Coaches coaches, String language) {
    this.coaches = coaches;
    this.language = language;
    this.prefix = language + UUID.randomUUID().toString().substring(0, 8) + "-";
  }

  /** Takes a coach into the team. */
  public String add(String name, String fte) {
    return add(name, fte, language);
  }

  /** Takes a coach into the team who speaks something else. */
  public String add(String name, String fte, String spoken) {
    var userId = prefix + name.toLowerCase(java.util.Locale.ROOT);
    coaches.change(
        new Coach(userId, name, new BigDecimal(fte), List.of(spoken)),
        LocalDate.of(2020, 1, 1),
        "lead");
    return userId;
  }

  /** Takes them out of the team again. */
  public void leave(LocalDate lastDay) {
    for (var coach : coaches.all()) {
      if (coach.userId().startsWith(prefix)) {
        coaches.change(
            new Coach(
                coach.userId(),
                coach.name(),
                coach.fte(),
                coach.languages(),
                Coach.WEEKDAYS,
                Optional.of(lastDay)),
            lastDay,
            "lead");
      }
    }
  }
}
