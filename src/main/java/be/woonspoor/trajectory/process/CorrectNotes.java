package be.woonspoor.trajectory.process;

import org.springframework.stereotype.Component;

/** What a coach or the lead wrote was wrong: who can read it corrects it. */
@Component
class CorrectNotes extends CorrectionStep {

  CorrectNotes(Desk desk) {
    super(desk);
  }
}
