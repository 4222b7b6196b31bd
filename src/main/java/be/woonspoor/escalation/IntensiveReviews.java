package be.woonspoor.escalation;

import be.woonspoor.casefile.Sealer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The joint reviews of intensive follow-ups; what was said is sealed. */
@Repository
public class IntensiveReviews {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  IntensiveReviews(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** How it goes on after a review. */
  public enum Intensity {
    CONTINUE("intensief doorgaan"),
    STEP_DOWN("samen afbouwen");

    private final String label;

    Intensity(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * One review.
   *
   * @param present who was there
   * @param personsView what the person says, in the own words
   * @param helped what helped, as far as somebody said it
   */
  public record JointReview(
      LocalDate on,
      Intensity intensity,
      String present,
      String personsView,
      Optional<String> helped,
      String by) {}

  /** Keeps a review of a follow-up. */
  public void keep(Proposal proposal, JointReview review) {
    var number = proposal.caseNumber();
    jdbc.sql(
            """
            insert into woonspoor.intensive_review
              (proposal_id, reviewed_on, intensity, sealed_present, sealed_persons_view,
               sealed_helped, by_user, recorded_at)
            values (:id, :on, :intensity, :present, :view, :helped, :by, :at)
            """)
        .param("id", proposal.id())
        .param("on", review.on())
        .param("intensity", review.intensity().name())
        .param("present", sealer.seal(number, review.present()))
        .param("view", sealer.seal(number, review.personsView()))
        .param(
            "helped",
            review.helped().map(text -> sealer.seal(number, text)).orElse(null),
            Types.BINARY)
        .param("by", review.by())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The reviews of a follow-up, the newest first. */
  public List<JointReview> of(Proposal proposal) {
    var number = proposal.caseNumber();
    return jdbc.sql(
            "select * from woonspoor.intensive_review where proposal_id = :id order by id desc")
        .param("id", proposal.id())
        .query(
            (row, index) ->
                new JointReview(
                    row.getObject("reviewed_on", LocalDate.class),
                    Intensity.valueOf(row.getString("intensity")),
                    sealer.open(number, row.getBytes("sealed_present")),
                    sealer.open(number, row.getBytes("sealed_persons_view")),
                    sealer.openIfAny(number, row.getBytes("sealed_helped")),
                    row.getString("by_user")))
        .list();
  }
}
