package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was tried to find a next dwelling, round by round, as it stands in the file: nobody types it
 * twice, and a corrected answer is corrected here, too.
 */
@Component
class SearchLog {

  private static final List<String> ROUNDS = List.of("SeekDwelling", "FollowSearch");
  private static final List<String> BEGUN = List.of("AssessLeaseDanger");
  private static final List<String> LOOKED_FOR_ROOF = List.of("FindRoof");

  private final StepRecords records;
  private final Terms terms;

  SearchLog(StepRecords records, Terms terms) {
    this.records = records;
    this.terms = terms;
  }

  /** The rounds as lines of a table, newest first. */
  List<Map<String, Object>> lines(String caseNumber) {
    return rounds(caseNumber).stream()
        .map(
            round ->
                Map.<String, Object>of(
                    "day", round.day(),
                    "sleeps", sleeps(round).map(Sleeps::label).orElse(""),
                    "what", what(round)))
        .toList();
  }

  private static String what(Answers round) {
    var parts = new ArrayList<String>();
    round.shown("registeredWith").map("ingeschreven bij "::concat).ifPresent(parts::add);
    round.rows("visited").stream().map("bezocht "::concat).forEach(parts::add);
    round.shown("progress").ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  /** An answer of the newest round that gave one, with the codes of options. */
  Optional<String> last(String caseNumber, String field) {
    return rounds(caseNumber).stream().flatMap(round -> round.code(field).stream()).findFirst();
  }

  /** When to look again, after what is known now of where the person sleeps. */
  Instant due(String caseNumber, Instant from) {
    return due(
        rounds(caseNumber).stream().findFirst().flatMap(SearchLog::sleeps).orElse(Sleeps.OWN),
        from);
  }

  /** When to look again at somebody who sleeps there. */
  Instant due(Sleeps where, Instant from) {
    return terms.due(where.term(), from);
  }

  /**
   * Whether the lead has to be told that somebody has no roof: not while an earlier round of this
   * search told so and the lead has not looked yet.
   */
  boolean isNewlyRoofless(String caseNumber, Sleeps where) {
    var since = latest(caseNumber, BEGUN).orElse(Instant.EPOCH);
    var looked = latest(caseNumber, LOOKED_FOR_ROOF).orElse(Instant.EPOCH);
    return where.isRoofless()
        && rounds(caseNumber).stream()
            .filter(round -> !round.at().isBefore(since) && round.at().isAfter(looked))
            .flatMap(round -> sleeps(round).stream())
            .noneMatch(Sleeps::isRoofless);
  }

  private Optional<Instant> latest(String caseNumber, List<String> steps) {
    return records.ofSteps(caseNumber, steps).stream().findFirst().map(StepRecords.StepRecord::at);
  }

  private List<Answers> rounds(String caseNumber) {
    return records.ofSteps(caseNumber, ROUNDS).stream().map(Answers::new).toList();
  }

  private static Optional<Sleeps> sleeps(Answers round) {
    return round.code("sleepsNow").map(Sleeps::valueOf);
  }
}
