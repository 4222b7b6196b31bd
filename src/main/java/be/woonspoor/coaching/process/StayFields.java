package be.woonspoor.coaching.process;

import be.woonspoor.coaching.HomeKept;
import be.woonspoor.coaching.StayDesk;
import be.woonspoor.coaching.StayDetails;
import be.woonspoor.engine.Submission;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms about a stay elsewhere have in common. */
@Component
class StayFields {

  private final StayDesk desk;

  StayFields(StayDesk desk) {
    this.desk = desk;
  }

  static StayDetails details(Submission form) {
    return new StayDetails(
        form.text("where"),
        form.text("reach"),
        form.text("wish"),
        form.list("home").stream().map(HomeKept::valueOf).collect(Collectors.toSet()));
  }

  void cameHome(String caseNumber, Submission form) {
    desk.cameHome(caseNumber, form.date("returnedOn").orElseThrow(), form.userId());
  }

  void doesNotComeBack(String caseNumber, Submission form) {
    desk.doesNotComeBack(
        caseNumber, form.date("leftOn"), form.date("expectedUntil"), form.userId());
  }
}
