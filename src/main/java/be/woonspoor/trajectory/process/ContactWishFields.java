package be.woonspoor.trajectory.process;

import be.woonspoor.coaching.ContactWish;
import be.woonspoor.coaching.ContactWishes;
import be.woonspoor.coaching.PartOfDay;
import be.woonspoor.engine.Submission;
import java.time.DayOfWeek;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The fields of a form that say when a person likes to see the coach. */
@Component
class ContactWishFields {

  private final ContactWishes wishes;

  ContactWishFields(ContactWishes wishes) {
    this.wishes = wishes;
  }

  void keep(String caseNumber, Submission submission) {
    wishes.keep(
        caseNumber,
        new ContactWish(
            submission.list("contactDays").stream()
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
            submission.choice("contactPart", PartOfDay.class),
            submission.text("contactWords").orElse("")),
        submission.userId());
  }
}
