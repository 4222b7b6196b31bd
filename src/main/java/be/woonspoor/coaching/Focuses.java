package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What tenants want of each cycle; all of it sealed, because it tells of health. */
@Repository
public class Focuses {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final CoachingPlans plans;
  private final Clock clock;

  Focuses(JdbcClient jdbc, Sealer sealer, CoachingPlans plans, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.plans = plans;
    this.clock = clock;
  }

  /** The part that is sealed. */
  private record Content(
      String wants, Set<LifeDomain> domains, Set<LifeDomain> never, List<Promise> agreements) {}

  private record Promise(String what, Focus.Who who, LocalDate until, boolean done) {}

  /**
   * Keeps the focus of a cycle.
   *
   * @throws CoachingRefused when a domain is both chosen and left out, or when domains are left out
   *     or taken up again without the tenant
   */
  @Transactional
  public void record(String caseNumber, Focus focus) {
    plans.prepare(caseNumber);
    focus.domains().stream()
        .filter(focus.never()::contains)
        .findFirst()
        .ifPresent(
            domain -> {
              throw new CoachingRefused(
                  "neverDomains", domain.label() + " staat in beide lijsten; kies er één.");
            });
    var before = last(caseNumber).map(Focus::never).orElse(Set.of());
    if (!focus.tenantPresent() && !focus.never().equals(before)) {
      throw new CoachingRefused(
          "neverDomains", "Waarover het nooit gaat, beslist de huurder zelf: bespreek het samen.");
    }
    jdbc.sql(
            """
            insert into woonspoor.coaching_focus
              (case_number, talked_on, recorded_at, tenant_present, by_user, sealed_content)
            values (:number, :on, :at, :present, :by, :content)
            """)
        .param("number", caseNumber)
        .param("on", focus.on())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("present", focus.tenantPresent())
        .param("by", focus.by())
        .param("content", sealer.seal(caseNumber, write(focus)))
        .update();
  }

  /** The newest focus. */
  public Optional<Focus> last(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.coaching_focus where case_number = :number
            order by id desc limit 1
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                focus(
                    row.getObject("talked_on", LocalDate.class),
                    row.getBoolean("tenant_present"),
                    row.getString("by_user"),
                    sealer.open(caseNumber, row.getBytes("sealed_content"))))
        .optional();
  }

  /** What the tenant does not want to talk about at all. */
  public Set<LifeDomain> never(String caseNumber) {
    return last(caseNumber).map(Focus::never).orElse(Set.of());
  }

  /**
   * Notes that agreements of the newest focus are done.
   *
   * @param done what was agreed, in its words
   */
  @Transactional
  public void settle(String caseNumber, Collection<String> done) {
    var focus = last(caseNumber).orElse(null);
    if (focus == null || done.isEmpty()) {
      return;
    }
    var agreements =
        focus.agreements().stream()
            .map(agreement -> done.contains(agreement.what()) ? agreement.asDone() : agreement)
            .toList();
    var now =
        new Focus(
            focus.on(),
            focus.tenantPresent(),
            focus.wants(),
            focus.domains(),
            focus.never(),
            agreements,
            focus.by());
    jdbc.sql(
            """
            update woonspoor.coaching_focus set sealed_content = :content
            where id = (select max(id) from woonspoor.coaching_focus where case_number = :number)
            """)
        .param("content", sealer.seal(caseNumber, write(now)))
        .param("number", caseNumber)
        .update();
  }

  private static Focus focus(LocalDate on, boolean present, String by, String json) {
    try {
      var content = JSON.readValue(json, Content.class);
      return new Focus(
          on,
          present,
          Optional.ofNullable(content.wants()),
          content.domains(),
          content.never(),
          content.agreements().stream()
              .map(
                  p ->
                      new Focus.Agreement(
                          p.what(), p.who(), Optional.ofNullable(p.until()), p.done()))
              .toList(),
          by);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the focus can't be read", e);
    }
  }

  private static String write(Focus focus) {
    try {
      return JSON.writeValueAsString(
          new Content(
              focus.wants().orElse(null),
              focus.domains(),
              focus.never(),
              focus.agreements().stream()
                  .map(a -> new Promise(a.what(), a.who(), a.until().orElse(null), a.done()))
                  .toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the focus can't be written", e);
    }
  }
}
