package be.woonspoor.escalation;

import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.CaseloadOverruns;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalOpenings;
import be.woonspoor.tenancy.SignalOpenings.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the file itself says about how coaching goes; nobody types it again (R31). */
@Component
public class TrackRecord {

  /** How many reviews count as a pattern: two in a row (R31, design proposal). */
  private static final int PATTERN = 2;

  private static final Set<SignalKind> THREATS =
      Set.of(SignalKind.TERMINATION, SignalKind.PETITION, SignalKind.JUDGMENT);

  private final Reviews reviews;
  private final SignalOpenings openings;
  private final CaseloadOverruns overruns;

  TrackRecord(Reviews reviews, SignalOpenings openings, CaseloadOverruns overruns) {
    this.reviews = reviews;
    this.openings = openings;
    this.overruns = overruns;
  }

  /**
   * Where a case stands.
   *
   * @param reviewsWithoutProgress reviews in a row without progress on goal 1 or 2
   * @param redSignal whether a red signal is open or came since the pattern began
   * @param leaseThreatened whether a termination, petition or judgment is open
   * @param caseloadFacts how many assignments above the norm weigh on this case (R24)
   */
  public record Standing(
      int reviewsWithoutProgress, boolean redSignal, boolean leaseThreatened, int caseloadFacts) {}

  public Standing of(String caseNumber) {
    var all = openings.ofCase(caseNumber);
    var pattern = reviews.withoutProgress(caseNumber);
    return new Standing(
        pattern.size(),
        all.stream().anyMatch(signal -> isRed(signal) && (signal.open() || came(signal, pattern))),
        all.stream().anyMatch(signal -> signal.open() && THREATS.contains(signal.kind())),
        overruns.standing(caseNumber).size());
  }

  /** What a proposal about this case would rest on now. */
  public FileFacts facts(String caseNumber) {
    var all = openings.ofCase(caseNumber);
    return new FileFacts(
        reviews.withoutProgress(caseNumber).stream().map(Review::on).toList(),
        ids(all, TrackRecord::isRed),
        ids(all, signal -> isThreat(signal.kind())));
  }

  /** The facts that the file brings to a proposal by itself. */
  public String inWords(Standing standing) {
    var words = new ArrayList<String>();
    if (standing.leaseThreatened()) {
      words.add("de verhuurder zegde op of stapte naar de rechter");
    }
    if (standing.reviewsWithoutProgress() > 0) {
      words.add(
          standing.reviewsWithoutProgress() == 1
              ? "één evaluatie zonder vooruitgang op doel 1 of 2"
              : standing.reviewsWithoutProgress()
                  + " evaluaties na elkaar zonder vooruitgang op doel 1 of 2");
    }
    if (standing.redSignal()) {
      words.add("een rood signaal");
    }
    return words.isEmpty() ? "geen" : String.join(", ", words);
  }

  /** Whether a landlord ends the lease or goes to court. */
  public static boolean isThreat(SignalKind kind) {
    return THREATS.contains(kind);
  }

  /** A signal that is opened again is a new fact. */
  private static Set<String> ids(List<Opened> openings, Predicate<Opened> which) {
    return openings.stream()
        .filter(which)
        .map(opened -> opened.signalId() + "/" + opened.opening())
        .collect(Collectors.toSet());
  }

  private static boolean isRed(Opened signal) {
    return signal.level().filter(SignalLevel.RED::equals).isPresent();
  }

  private static boolean came(Opened signal, List<Review> pattern) {
    var day = signal.openedAt().atZone(Terms.BELGIUM).toLocalDate();
    return pattern.stream().limit(PATTERN).anyMatch(review -> !day.isBefore(review.on()));
  }
}
