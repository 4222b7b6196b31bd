package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.trajectory.DataRequests;
import org.springframework.stereotype.Component;

/** Something in the file was wrong. */
@Component
class CorrectFile extends DataAnswer {

  CorrectFile(DataRequests requests, StepRecords records) {
    super(requests, records);
  }
}
