package be.woonspoor.team;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes of persons about their coach; sealed at rest. */
@Repository
public class CoachWishes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final CaseFiles files;
  private final Clock clock;

  CoachWishes(JdbcClient jdbc, Sealer sealer, CaseFiles files, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.files = files;
    this.clock = clock;
  }

  /** As it is written, sealed. */
  record Written(String language, Set<String> notThese, String inOwnWords) {}

  /** Keeps what a person wishes; it takes the place of an earlier wish. */
  public void keep(String caseNumber, CoachWish wish, String by) {
    var written = new Written(wish.language().orElse(""), wish.notThese(), wish.inOwnWords());
    jdbc.sql(
            """
            insert into woonspoor.coach_wish (case_number, sealed_wish, recorded_at, recorded_by)
            values (:number, :wish, :at, :by)
            on conflict (case_number) do update
              set sealed_wish = excluded.sealed_wish, recorded_at = excluded.recorded_at,
                  recorded_by = excluded.recorded_by, version = coach_wish.version + 1
            """)
        .param("number", caseNumber)
        .param("wish", sealer.seal(caseNumber, write(written)))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** What a person said about it; {@link CoachWish#NONE} where nothing was said. */
  public CoachWish of(String caseNumber) {
    return jdbc.sql("select sealed_wish from woonspoor.coach_wish where case_number = :number")
        .param("number", caseNumber)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .map(bytes -> read(sealer.open(caseNumber, bytes)))
        .map(
            w ->
                new CoachWish(
                    Optional.of(w.language()).filter(code -> !code.isEmpty()),
                    w.notThese(),
                    w.inOwnWords()))
        .orElse(CoachWish.NONE);
  }

  /** The language to look for in a coach: the one wished, or else the person's own. */
  Optional<String> languageOf(String caseNumber) {
    return of(caseNumber)
        .language()
        .or(() -> files.find(caseNumber).flatMap(file -> file.person().language()));
  }

  private static String write(Written wish) {
    try {
      return JSON.writeValueAsString(wish);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the wish can't be written", e);
    }
  }

  private static Written read(String json) {
    try {
      return JSON.readValue(json, Written.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the wish can't be read", e);
    }
  }
}
