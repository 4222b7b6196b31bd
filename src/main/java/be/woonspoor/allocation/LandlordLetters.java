package be.woonspoor.allocation;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The letters of landlords, as the office registers them. */
@Repository
@Transactional
public class LandlordLetters {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LandlordLetters(
      JdbcClient jdbc,
      Sealer sealer,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  public void keep(LandlordLetter letter) {
    jdbc.sql(
            """
            insert into woonspoor.landlord_letter
              (id, case_number, kind, letter_date, registered_at, by_user, months_in_arrears,
               lease_ends_on, offer_id, sealed_note)
            values (:id, :case, :kind, :date, :now, :by, :months, :ends, :offer, :note)
            """)
        .param("id", letter.id())
        .param("case", letter.caseNumber())
        .param("kind", letter.kind().name())
        .param("date", letter.letterDate())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", letter.by())
        .param(
            "months",
            letter.monthsInArrears().isPresent() ? letter.monthsInArrears().getAsInt() : null)
        .param("ends", letter.leaseEndsOn().orElse(null))
        .param("offer", letter.offerId().orElse(null))
        .param(
            "note",
            letter.note().isEmpty() ? null : sealer.seal(letter.caseNumber(), letter.note()))
        .update();
    timeline.add(
        letter.caseNumber(), Timeline.Kind.LETTER, letter.by(), title(letter), letter.note());
  }

  /** Tells whoever looks after tenancies that a landlord warns. */
  public void passOnWarning(UUID letterId) {
    events.publishEvent(new LandlordWarned(get(letterId)));
  }

  /** The letter by which a landlord deviates from its norm for an offer. */
  @Transactional(readOnly = true)
  public Optional<LandlordLetter> deviationFor(UUID offerId) {
    return jdbc.sql(
            """
            select id from woonspoor.landlord_letter where offer_id = :offer and kind = 'DEVIATION'
            """)
        .param("offer", offerId)
        .query(UUID.class)
        .optional()
        .map(this::get);
  }

  private LandlordLetter get(UUID id) {
    return jdbc.sql("select * from woonspoor.landlord_letter where id = :id")
        .param("id", id)
        .query(
            (row, index) ->
                new LandlordLetter(
                    id,
                    row.getString("case_number"),
                    LandlordLetter.Kind.valueOf(row.getString("kind")),
                    row.getObject("letter_date", LocalDate.class),
                    row.getString("by_user"),
                    row.getObject("months_in_arrears") == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.getInt("months_in_arrears")),
                    Optional.ofNullable(row.getObject("lease_ends_on", LocalDate.class)),
                    Optional.ofNullable(row.getObject("offer_id", UUID.class)),
                    sealer
                        .openIfAny(row.getString("case_number"), row.getBytes("sealed_note"))
                        .orElse("")))
        .single();
  }

  private static String title(LandlordLetter letter) {
    return switch (letter.kind()) {
      case OFFER -> "Aanbod van de verhuurder";
      case DEVIATION -> "Verhuurder wijkt af van de bezettingsnorm";
      case DECISION -> "Beslissing van de verhuurder";
      case TERMINATION -> "Opzeg door de verhuurder";
      case ARREARS -> "Brief over huurachterstal";
      case OTHER -> "Brief van de verhuurder";
    };
  }
}
