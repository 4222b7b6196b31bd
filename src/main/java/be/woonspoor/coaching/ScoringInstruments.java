package be.woonspoor.coaching;

import be.woonspoor.engine.Terms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scales by which domains were, are and will be looked at. Each holds from a day on; the one
 * that came last by then is in use. A service with a licence for somebody else's text brings it in
 * itself: none is part of the product (R19).
 */
@Repository
public class ScoringInstruments {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<LifeDomain, List<String>>> STEPS =
      new TypeReference<>() {};
  private static final int FEWEST_STEPS = 2;
  private static final int MOST_STEPS = 10;
  private static final int LONGEST_WORDS = 120;

  private final JdbcClient jdbc;
  private final Clock clock;

  ScoringInstruments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An instrument and the day from which it is used. */
  public record Registered(ScoringInstrument instrument, LocalDate inUseFrom) {}

  /** The instrument of today. */
  public ScoringInstrument inUse() {
    return jdbc.sql(
            """
            select * from woonspoor.scoring_instrument where in_use_from <= :today
            order by in_use_from desc, registered_at desc limit 1
            """)
        .param("today", today())
        .query(ScoringInstruments::instrument)
        .single();
  }

  /** The version that a review was held with. */
  public ScoringInstrument get(ScoringInstrument.Ref ref) {
    return jdbc.sql(
            "select * from woonspoor.scoring_instrument where id = :id and version = :version")
        .param("id", ref.id())
        .param("version", ref.version())
        .query(ScoringInstruments::instrument)
        .single();
  }

  /** All of them, the newest first. */
  public List<Registered> all() {
    return jdbc.sql(
            """
            select * from woonspoor.scoring_instrument
            order by in_use_from desc, registered_at desc
            """)
        .query(
            (row, index) ->
                new Registered(
                    instrument(row, index), row.getObject("in_use_from", LocalDate.class)))
        .list();
  }

  /**
   * Takes an instrument into use.
   *
   * @param by user id of who answers for it
   * @throws CoachingRefused when it can't be used, or is there already
   */
  @Transactional
  public void register(ScoringInstrument instrument, LocalDate from, String by) {
    problems(instrument, from).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem;
            });
    try {
      jdbc.sql(
              """
              insert into woonspoor.scoring_instrument
                (id, version, title, steps, in_use_from, registered_at, registered_by)
              values (:id, :version, :title, :steps::jsonb, :from, :at, :by)
              """)
          .param("id", instrument.id())
          .param("version", instrument.version())
          .param("title", instrument.title().strip())
          .param("steps", write(instrument.steps()))
          .param("from", from)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", by)
          .update();
    } catch (DuplicateKeyException e) {
      throw new CoachingRefused(
          "version", "Deze versie is er al. Een nieuwe tekst is een nieuwe versie.");
    }
  }

  /** Everything that is wrong with it. */
  List<CoachingRefused> problems(ScoringInstrument instrument, LocalDate from) {
    var problems = new ArrayList<CoachingRefused>();
    if (!instrument.id().matches("[a-z][a-z0-9-]{1,39}")) {
      problems.add(
          new CoachingRefused("id", "Gebruik 2 tot 40 kleine letters, cijfers of koppeltekens."));
    }
    if (instrument.version() < 1) {
      problems.add(new CoachingRefused("version", "Een versie is een getal vanaf 1."));
    }
    if (isWrong(instrument.title())) {
      problems.add(new CoachingRefused("title", "Geef een naam van hoogstens 120 tekens."));
    }
    if (from.isBefore(today())) {
      problems.add(
          new CoachingRefused("inUseFrom", "Een instrument gaat ten vroegste vandaag in."));
    }
    for (var domain : LifeDomain.values()) {
      var steps = instrument.steps().getOrDefault(domain, List.of());
      if (steps.size() < FEWEST_STEPS
          || steps.size() > MOST_STEPS
          || steps.stream().anyMatch(ScoringInstruments::isWrong)) {
        problems.add(
            new CoachingRefused(
                "steps." + domain,
                domain.label() + ": geef 2 tot 10 stappen van hoogstens 120 tekens."));
      }
    }
    return problems;
  }

  private static boolean isWrong(String words) {
    return words == null || words.isBlank() || words.length() > LONGEST_WORDS;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private static ScoringInstrument instrument(ResultSet row, int index) throws SQLException {
    try {
      return new ScoringInstrument(
          row.getString("id"),
          row.getInt("version"),
          row.getString("title"),
          JSON.readValue(row.getString("steps"), STEPS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an instrument that can't be read", e);
    }
  }

  private static String write(Map<LifeDomain, List<String>> steps) {
    try {
      return JSON.writeValueAsString(steps);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an instrument that can't be written", e);
    }
  }
}
