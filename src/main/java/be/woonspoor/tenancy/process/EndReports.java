package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.NoticeTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was told about the end of a lease, for whoever works on it. */
@Component
class EndReports {

  private static final String STEP = "LeaseEndReported";

  private final StepRecords records;
  private final NoticeTerms notice;

  EndReports(StepRecords records, NoticeTerms notice) {
    this.records = records;
    this.notice = notice;
  }

  /** The reports as lines of a table, newest first. */
  List<Map<String, Object>> lines(String caseNumber) {
    return records.ofSteps(caseNumber, List.of(STEP)).stream()
        .map(Answers::new)
        .map(
            told ->
                Map.<String, Object>of(
                    "day", told.day(),
                    "what",
                        Stream.of("endsByOther", "endsBy", "lastDay", "story")
                            .flatMap(field -> told.shown(field).stream())
                            .collect(Collectors.joining(" · "))))
        .toList();
  }

  /** The last day by the term of a notice, as it was last told; none where no term is known. */
  Optional<LocalDate> proposedLastDay(String caseNumber) {
    return records.ofSteps(caseNumber, List.of(STEP)).stream()
        .findFirst()
        .map(Answers::new)
        .flatMap(
            told ->
                told.code("endsBy")
                    .map(Lease.End::valueOf)
                    .flatMap(
                        why ->
                            notice.lastDay(
                                why,
                                told.code("noticeOn")
                                    .map(LocalDate::parse)
                                    .orElse(LocalDate.ofInstant(told.at(), Terms.BELGIUM)))));
  }
}
