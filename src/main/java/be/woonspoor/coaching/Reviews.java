package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of all tenants: the only place where a phase changes or a coaching ends (R21). */
@Repository
public class Reviews {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<Goal, Goal.Status>> GOALS = new TypeReference<>() {};
  private static final TypeReference<Map<LifeDomain, Integer>> DOMAINS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final CoachingPlans plans;
  private final ScoringInstruments instruments;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reviews(
      JdbcClient jdbc,
      Sealer sealer,
      CoachingPlans plans,
      ScoringInstruments instruments,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.plans = plans;
    this.instruments = instruments;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a review and changes the phase to what it says.
   *
   * @throws CoachingRefused when the coaching would end or slow down without the tenant, when it
   *     lies before the last review, or when a step is none of its instrument
   */
  @Transactional
  public void record(String caseNumber, Review review) {
    plans.prepare(caseNumber);
    var before = plans.get(caseNumber).phase();
    if (review.ends() && !review.tenantPresent()) {
      throw new CoachingRefused(
          "cycleOutcome", "Afronden doe je samen: bespreek het eerst met de huurder.");
    }
    if (review.phase().isLessThan(before) && !review.tenantPresent()) {
      throw new CoachingRefused(
          "phase", "Minder contact spreek je samen af: bespreek het eerst met de huurder.");
    }
    last(caseNumber)
        .map(Review::on)
        .filter(review.on()::isBefore)
        .ifPresent(
            day -> {
              throw new CoachingRefused(
                  "reviewedOn", "De vorige evaluatie was op " + DAY.format(day) + ".");
            });
    var instrument = instruments.get(review.instrument());
    review
        .domains()
        .forEach(
            (domain, step) -> {
              if (!instrument.has(domain, step)) {
                throw new CoachingRefused("domain" + domain, "Kies een van de mogelijkheden.");
              }
            });
    jdbc.sql(
            """
            insert into woonspoor.coaching_review
              (case_number, reviewed_on, recorded_at, tenant_present, phase_before, phase_after,
               ended, by_user, sealed_goals, sealed_domains, instrument, instrument_version,
               sealed_moved)
            values (:number, :on, :at, :present, :before, :after, :ended, :by, :goals, :domains,
               :instrument, :version, :moved)
            """)
        .param("number", caseNumber)
        .param("on", review.on())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("present", review.tenantPresent())
        .param("before", before.name())
        .param("after", review.phase().name())
        .param("ended", review.ends())
        .param("by", review.by())
        .param("goals", sealer.seal(caseNumber, write(review.goals())))
        .param("domains", sealer.seal(caseNumber, write(review.domains())))
        .param("instrument", review.instrument().id())
        .param("version", review.instrument().version())
        .param("moved", review.moved().map(text -> sealer.seal(caseNumber, text)).orElse(null))
        .update();
    plans.setPhase(caseNumber, review.phase());
    timeline.add(
        caseNumber,
        Timeline.Kind.STEP,
        review.by(),
        "Cyclus geëvalueerd; contact " + review.phase().label());
    events.publishEvent(new ReviewHeld(caseNumber, review.on()));
  }

  /** All reviews, newest first. */
  public List<Review> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.coaching_review where case_number = :number
            order by recorded_at desc, id desc
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Review(
                    row.getObject("reviewed_on", LocalDate.class),
                    row.getBoolean("tenant_present"),
                    read(sealer.open(caseNumber, row.getBytes("sealed_goals")), GOALS),
                    read(sealer.open(caseNumber, row.getBytes("sealed_domains")), DOMAINS),
                    new ScoringInstrument.Ref(
                        row.getString("instrument"), row.getInt("instrument_version")),
                    Phase.valueOf(row.getString("phase_after")),
                    row.getBoolean("ended"),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_moved")),
                    row.getString("by_user")))
        .list();
  }

  /** The newest review. */
  public Optional<Review> last(String caseNumber) {
    return of(caseNumber).stream().findFirst();
  }

  /**
   * The reviews in a row, up to now, that showed no progress on a stable or kept home, newest first
   * (R31). A review at which neither was discussed says nothing: it does not count, and does not
   * break the row either. A coaching that ended together begins a new row.
   */
  public List<Review> withoutProgress(String caseNumber) {
    return of(caseNumber).stream()
        .takeWhile(review -> !review.ends())
        .filter(Review::tellsOfTheHome)
        .takeWhile(review -> !review.isProgressOnTheHome())
        .toList();
  }

  private static String write(Map<?, ?> map) {
    try {
      return JSON.writeValueAsString(map);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the review can't be written", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the review can't be read", e);
    }
  }
}
