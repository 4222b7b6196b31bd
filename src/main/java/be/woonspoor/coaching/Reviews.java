package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of all tenants: the only place where a phase changes or a coaching ends (R21). */
@Repository
public class Reviews {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<Goal, Goal.Status>> GOALS = new TypeReference<>() {};
  private static final TypeReference<Map<LifeDomain, Integer>> DOMAINS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final CoachingPlans plans;
  private final Timeline timeline;
  private final Clock clock;

  Reviews(JdbcClient jdbc, Sealer sealer, CoachingPlans plans, Timeline timeline, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Keeps a review and changes the phase to what it says.
   *
   * @throws CoachingRefused when the coaching would end or slow down without the tenant
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
    jdbc.sql(
            """
            insert into woonspoor.coaching_review
              (case_number, reviewed_on, recorded_at, tenant_present, phase_before, phase_after,
               ended, by_user, sealed_goals, sealed_domains)
            values (:number, :on, :at, :present, :before, :after, :ended, :by, :goals, :domains)
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
        .update();
    plans.setPhase(caseNumber, review.phase());
    timeline.add(
        caseNumber,
        Timeline.Kind.STEP,
        review.by(),
        "Cyclus geëvalueerd; contact " + review.phase().label());
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
                    Phase.valueOf(row.getString("phase_after")),
                    row.getBoolean("ended"),
                    row.getString("by_user")))
        .list();
  }

  /** The newest review. */
  public Optional<Review> last(String caseNumber) {
    return of(caseNumber).stream().findFirst();
  }

  /**
   * How many reviews in a row, up to now, showed no progress on a stable or kept home (R31): no
   * such goal went forward or stood firm, and at least one was discussed.
   */
  public int withoutProgressInARow(String caseNumber) {
    return (int) of(caseNumber).stream().takeWhile(Reviews::isWithoutProgress).count();
  }

  private static boolean isWithoutProgress(Review review) {
    var statuses =
        List.of(
            review.goals().getOrDefault(Goal.STABLE_HOME, Goal.Status.NOT_DISCUSSED),
            review.goals().getOrDefault(Goal.KEEPING_HOME, Goal.Status.NOT_DISCUSSED));
    return statuses.stream().noneMatch(Goal.Status::isProgress)
        && statuses.stream().anyMatch(status -> status != Goal.Status.NOT_DISCUSSED);
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
