package be.woonspoor.allocation;

import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The landlords and what each of them sets, with the day from which it holds (R41).
 *
 * <p>To show a landlord: {@link #all}, {@link #values} for what holds on a day, {@link #history}
 * for every value ever written down and those still to come, {@link #choices} for what an item can
 * be chosen from. To change one: {@link #change}, one item at a time, from today or a later day;
 * {@link #add} for a new landlord. Both answer what can't be with a {@link LandlordRefused}, which
 * holds all reasons at once, by field and in Dutch, and change nothing then.
 *
 * <p>A value is never rewritten, by anybody. What was decided before a change stays as it was: a
 * decision about an offer asks for what was known when the offer came in.
 */
@Repository
@Transactional
public class Landlords {

  private static final int FURTHEST_YEARS = 5;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ID = 40;

  private final JdbcClient jdbc;
  private final LandlordChecks checks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Landlords(JdbcClient jdbc, LandlordChecks checks, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.events = events;
    this.clock = clock;
  }

  /** All landlords by the name they have today. */
  @Transactional(readOnly = true)
  public List<Landlord> all() {
    return jdbc.sql(
            """
            select l.id, v.value as name from woonspoor.landlord l
            join lateral (
              select value from woonspoor.landlord_value
              where landlord_id = l.id and item = 'NAME' and valid_from <= :today
              order by valid_from desc, sequence desc limit 1) v on true
            order by lower(v.value), l.id
            """)
        .param("today", today())
        .query((row, index) -> new Landlord(row.getString("id"), row.getString("name")))
        .list();
  }

  /** A landlord by the name it has today. */
  @Transactional(readOnly = true)
  public Optional<Landlord> find(String landlordId) {
    return all().stream().filter(landlord -> landlord.id().equals(landlordId)).findFirst();
  }

  /** What holds on a day, as far as anybody knows now; items that are not yet set are absent. */
  @Transactional(readOnly = true)
  public Map<LandlordItem, LandlordValue> values(String landlordId, LocalDate day) {
    return values(landlordId, day, clock.instant());
  }

  /** Everything that was ever written down, the last first. */
  @Transactional(readOnly = true)
  public List<LandlordValue> history(String landlordId) {
    return jdbc.sql(
            """
            select * from woonspoor.landlord_value where landlord_id = :id order by sequence desc
            """)
        .param("id", landlordId)
        .query(Landlords::value)
        .list();
  }

  /** What an item can be chosen from; empty for what is typed. */
  public List<String> choices(LandlordItem item) {
    return item == LandlordItem.OCCUPANCY_NORM ? checks.norms() : List.of();
  }

  /**
   * Writes down a new value.
   *
   * @param by user id of who does it
   * @throws LandlordRefused when it can't be
   */
  public void change(String landlordId, LandlordChange change, String by) {
    var typed = change.value().strip();
    var errors = new ArrayList<FieldError>();
    if (find(landlordId).isEmpty()) {
      errors.add(new FieldError("landlord", "Deze verhuurder bestaat niet."));
    }
    checks
        .objection(change.item(), typed)
        .ifPresent(sentence -> errors.add(new FieldError("value", sentence)));
    checkDay(change.validFrom()).ifPresent(errors::add);
    checkReason(change.reason()).ifPresent(errors::add);
    if (errors.isEmpty()) {
      checkNew(landlordId, change, typed).ifPresent(errors::add);
    }
    if (!errors.isEmpty()) {
      throw new LandlordRefused(errors);
    }
    write(landlordId, change.item(), typed, change.validFrom(), by, change.reason().strip());
  }

  /**
   * Adds a landlord, from today, with the rules of another one to begin with and no contact data
   * yet.
   *
   * @param like id of the landlord whose rules it gets
   * @param by user id of who does it
   * @throws LandlordRefused when it can't be
   */
  public Landlord add(String name, String like, String reason, String by) {
    var typed = name.strip();
    var id = idOf(typed);
    var errors = new ArrayList<FieldError>();
    checks
        .objection(LandlordItem.NAME, typed)
        .or(() -> id.isEmpty() ? Optional.of("Gebruik letters of cijfers.") : Optional.empty())
        .or(() -> isTaken(id, typed) ? Optional.of("Deze verhuurder is er al.") : Optional.empty())
        .ifPresent(sentence -> errors.add(new FieldError("name", sentence)));
    if (find(like).isEmpty()) {
      errors.add(new FieldError("landlord", "Kies een verhuurder om van te vertrekken."));
    }
    checkReason(reason).ifPresent(errors::add);
    if (!errors.isEmpty()) {
      throw new LandlordRefused(errors);
    }
    jdbc.sql("insert into woonspoor.landlord (id) values (:id)").param("id", id).update();
    write(id, LandlordItem.NAME, typed, today(), by, reason.strip());
    values(like, today())
        .forEach(
            (item, value) -> {
              if (isRule(item)) {
                write(id, item, value.value(), today(), by, reason.strip());
              }
            });
    events.publishEvent(new LandlordAdded(id, like, by, reason.strip()));
    return new Landlord(id, typed);
  }

  /** Whether rules of a landlord hold on a day; none do before it was known here. */
  @Transactional(readOnly = true)
  public boolean hasRules(String landlordId, LocalDate day) {
    return values(landlordId, day).containsKey(LandlordItem.REFUSALS_ALLOWED);
  }

  /**
   * The rules of a landlord on a day, as far as anybody knows now.
   *
   * @throws IllegalStateException when none hold yet on that day
   */
  @Transactional(readOnly = true)
  public LandlordRules rules(String landlordId, LocalDate day) {
    return rules(landlordId, day, clock.instant());
  }

  /**
   * The rules of a landlord on a day, as they were known at an instant: what was written down later
   * changes nothing about what began before.
   *
   * @throws IllegalStateException when none hold yet on that day
   */
  @Transactional(readOnly = true)
  public LandlordRules rules(String landlordId, LocalDate day, Instant known) {
    var values = values(landlordId, day, known);
    var days = text(values, LandlordItem.REPLY_DAYS);
    if (!values.containsKey(LandlordItem.REFUSALS_ALLOWED)) {
      throw new IllegalStateException("no rules of " + landlordId + " hold on " + day);
    }
    return new LandlordRules(
        days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days)),
        Integer.parseInt(text(values, LandlordItem.REFUSALS_ALLOWED)),
        text(values, LandlordItem.OCCUPANCY_NORM),
        Integer.parseInt(text(values, LandlordItem.CHILD_COUNTS_UNTIL)));
  }

  private Map<LandlordItem, LandlordValue> values(String landlordId, LocalDate day, Instant known) {
    var values = new EnumMap<LandlordItem, LandlordValue>(LandlordItem.class);
    jdbc
        .sql(
            """
            select distinct on (item) * from woonspoor.landlord_value
            where landlord_id = :id and valid_from <= :day and changed_at <= :known
            order by item, valid_from desc, sequence desc
            """)
        .param("id", landlordId)
        .param("day", day)
        .param("known", known.atOffset(ZoneOffset.UTC))
        .query(Landlords::value)
        .list()
        .stream()
        .filter(value -> value.item().isSet())
        .forEach(value -> values.put(value.item(), value));
    return values;
  }

  private Optional<FieldError> checkDay(LocalDate validFrom) {
    if (validFrom == null) {
      return Optional.of(new FieldError("validFrom", "Vul dit veld in."));
    }
    if (validFrom.isBefore(today())) {
      return Optional.of(
          new FieldError(
              "validFrom",
              "Kies vandaag of een latere dag: wat al beslist is, blijft zoals het was."));
    }
    return validFrom.isAfter(today().plusYears(FURTHEST_YEARS))
        ? Optional.of(new FieldError("validFrom", "Deze dag ligt te ver in de toekomst."))
        : Optional.empty();
  }

  private static Optional<FieldError> checkReason(String reason) {
    if (reason == null || reason.isBlank()) {
      return Optional.of(new FieldError("reason", "Geef een reden."));
    }
    return reason.strip().length() > LONGEST_REASON
        ? Optional.of(new FieldError("reason", "Hoogstens " + LONGEST_REASON + " tekens."))
        : Optional.empty();
  }

  private Optional<FieldError> checkNew(String landlordId, LandlordChange change, String typed) {
    var now = values(landlordId, change.validFrom()).get(change.item());
    if (now != null && now.value().equals(typed)) {
      return Optional.of(new FieldError("value", "Dat is al de waarde op die dag."));
    }
    return change.item() == LandlordItem.NAME
            && all().stream()
                .anyMatch(l -> !l.id().equals(landlordId) && l.name().equalsIgnoreCase(typed))
        ? Optional.of(new FieldError("value", "Een andere verhuurder heet al zo."))
        : Optional.empty();
  }

  private void write(
      String landlordId,
      LandlordItem item,
      String value,
      LocalDate validFrom,
      String by,
      String reason) {
    jdbc.sql(
            """
            insert into woonspoor.landlord_value
              (landlord_id, item, value, valid_from, changed_at, by_user, reason)
            values (:id, :item, :value, :from, :now, :by, :reason)
            """)
        .param("id", landlordId)
        .param("item", item.name())
        .param("value", value)
        .param("from", validFrom)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  private boolean isTaken(String id, String name) {
    return jdbc.sql("select count(*) from woonspoor.landlord where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single()
            > 0
        || all().stream().anyMatch(landlord -> landlord.name().equalsIgnoreCase(name));
  }

  private static boolean isRule(LandlordItem item) {
    return switch (item) {
      case REPLY_DAYS, REFUSALS_ALLOWED, OCCUPANCY_NORM, CHILD_COUNTS_UNTIL -> true;
      case NAME, ARREARS_STEPS, CONTACT_ADDRESS, CONTACT_EMAIL, CONTACT_PHONE -> false;
    };
  }

  /** "Wonen & Leven" becomes wonen-leven. */
  private static String idOf(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
  }

  private static String text(Map<LandlordItem, LandlordValue> values, LandlordItem item) {
    return values.containsKey(item) ? values.get(item).value() : "";
  }

  private static LandlordValue value(ResultSet row, int index) throws SQLException {
    return new LandlordValue(
        LandlordItem.valueOf(row.getString("item")),
        row.getString("value"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        row.getString("reason"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }
}
