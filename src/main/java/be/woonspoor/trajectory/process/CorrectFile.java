package be.woonspoor.trajectory.process;

import org.springframework.stereotype.Component;

/** Data in the file were wrong: the office corrects them. */
@Component
class CorrectFile extends CorrectionStep {

  CorrectFile(Desk desk) {
    super(desk);
  }
}
