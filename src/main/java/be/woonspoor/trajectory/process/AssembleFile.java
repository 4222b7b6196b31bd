package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.trajectory.DataRequests;
import org.springframework.stereotype.Component;

/** The person sees the own file. */
@Component
class AssembleFile extends DataAnswer {

  AssembleFile(DataRequests requests, StepRecords records) {
    super(requests, records);
  }
}
