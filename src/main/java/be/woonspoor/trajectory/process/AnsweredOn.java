package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.DataRequests;
import java.time.LocalDate;

/** The day of an answer, which can't lie before the question. */
final class AnsweredOn {

  private static final String FIELD = "answeredOn";

  private AnsweredOn() {}

  static LocalDate of(Submission submission, DataRequests.DataRequest request) {
    var on = submission.date(FIELD).orElseThrow();
    if (on.isBefore(request.requestedOn())) {
      throw submission.refuse(
          FIELD, "De vraag kwam pas op " + Dates.text(request.requestedOn()) + ".");
    }
    return on;
  }
}
