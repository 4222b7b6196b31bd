package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back what was answered at an earlier step of a case. */
@Component
class Recorded {

  private final StepRecords records;

  Recorded(StepRecords records) {
    this.records = records;
  }

  /** The newest answer to a field of a step. */
  Optional<String> answer(String caseNumber, String step, String field) {
    return records.of(caseNumber).stream()
        .filter(record -> record.step().equals(step))
        .flatMap(record -> record.answers().stream())
        .filter(answer -> answer.field().equals(field))
        .map(answer -> String.valueOf(answer.value()))
        .findFirst();
  }
}
