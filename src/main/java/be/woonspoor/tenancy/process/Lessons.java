package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was learnt from a home that was saved, lost or left, for the next one (R25). */
@Component
class Lessons {

  private static final List<String> STEPS =
      List.of("AssessLeaseDanger", "ChooseNextDwelling", "MoveToNextDwelling", "LeaveOldDwelling");

  private final StepRecords records;

  Lessons(StepRecords records) {
    this.records = records;
  }

  /** As lines of a table, newest first. */
  List<Map<String, Object>> lines(String caseNumber) {
    return records.ofSteps(caseNumber, STEPS).stream()
        .map(Answers::new)
        .flatMap(
            step ->
                Stream.of("learnt", "savedBy")
                    .flatMap(field -> step.shown(field).stream())
                    .map(what -> Map.<String, Object>of("day", step.day(), "what", what)))
        .toList();
  }
}
