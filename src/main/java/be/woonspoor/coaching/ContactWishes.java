package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each person likes to see the coach; sealed at rest. */
@Repository
public class ContactWishes {

  private static final int PARTS = 3;

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  ContactWishes(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** Keeps a wish; it takes the place of an earlier one and counts from the next planning on. */
  public void keep(String caseNumber, ContactWish wish, String by) {
    jdbc.sql(
            """
            insert into woonspoor.contact_wish (case_number, sealed_wish, recorded_at, recorded_by)
            values (:number, :wish, :at, :by)
            on conflict (case_number) do update
              set sealed_wish = excluded.sealed_wish, recorded_at = excluded.recorded_at,
                  recorded_by = excluded.recorded_by, version = contact_wish.version + 1
            """)
        .param("number", caseNumber)
        .param("wish", sealer.seal(caseNumber, write(wish)))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** What a person said about it; {@link ContactWish#NONE} where nothing was said. */
  public ContactWish of(String caseNumber) {
    return jdbc.sql("select sealed_wish from woonspoor.contact_wish where case_number = :number")
        .param("number", caseNumber)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .map(bytes -> read(sealer.open(caseNumber, bytes)))
        .orElse(ContactWish.NONE);
  }

  private static String write(ContactWish wish) {
    var days = wish.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    return days + "\n" + wish.part().map(PartOfDay::name).orElse("") + "\n" + wish.words();
  }

  static ContactWish read(String written) {
    var parts = written.split("\n", PARTS);
    return new ContactWish(
        parts[0].isEmpty()
            ? Set.of()
            : Arrays.stream(parts[0].split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
        parts[1].isEmpty() ? Optional.empty() : Optional.of(PartOfDay.valueOf(parts[1])),
        parts[2]);
  }
}
