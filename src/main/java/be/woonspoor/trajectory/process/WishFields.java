package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Submission;
import be.woonspoor.team.Coach;
import be.woonspoor.team.CoachWish;
import be.woonspoor.team.CoachWishes;
import be.woonspoor.team.Coaches;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The fields of a form that say what a person wishes of the own coach. */
@Component
class WishFields {

  private final CoachWishes wishes;
  private final Coaches coaches;

  WishFields(CoachWishes wishes, Coaches coaches) {
    this.wishes = wishes;
    this.coaches = coaches;
  }

  void keep(String caseNumber, Submission submission) {
    var notThese =
        Arrays.stream(submission.text("notThisCoach").orElse("").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    coaches
                        .named(name)
                        .map(Coach::userId)
                        .orElseThrow(
                            () ->
                                submission.refuse(
                                    "notThisCoach", "Er is geen wooncoach met deze naam.")))
            .collect(Collectors.toSet());
    wishes.keep(
        caseNumber,
        new CoachWish(
            submission.text("coachLanguage"),
            notThese,
            submission.text("coachWishWords").orElse("")),
        submission.userId());
  }
}
