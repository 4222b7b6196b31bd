package be.woonspoor.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stay elsewhere refuses, whatever the door. */
class StayTests {

  private static final LocalDate TODAY = LocalDate.of(2031, 3, 10);

  @ParameterizedTest
  @CsvSource({
    "2031-03-11, 2031-03-20, since",
    "2031-03-05, 2031-03-04, expectedUntil",
    "2031-03-05, 2031-03-09, expectedUntil",
  })
  void days_that_cannot_be_right_are_refused_at_their_field(
      LocalDate since, LocalDate until, String field) {
    var news = news(StayKind.LEAVE, since, until);
    refused(() -> Stay.begin("WS-2031-00001", news, TODAY), field);
    refused(() -> aStay().with(news, TODAY), field);
  }

  @ParameterizedTest
  @CsvSource({"2031-03-11", "2031-03-04"})
  void a_stay_ends_between_its_first_day_and_today(LocalDate on) {
    refused(() -> aStay().ended(StayEnding.HOME, on, TODAY), "returnedOn");
  }

  @Test
  void a_stay_may_end_on_its_first_day() {
    var stay = aStay().ended(StayEnding.HOME, LocalDate.of(2031, 3, 5), TODAY);
    assertThat(stay.isOpen()).isFalse();
    assertThat(stay.ending()).contains(StayEnding.HOME);
  }

  @Test
  void what_is_not_told_again_stays_as_it_was() {
    var news = new StayNews(StayKind.CARE, Optional.empty(), Optional.empty(), StayDetails.NONE);
    var stay = aStay().with(news, TODAY);
    assertThat(stay.since()).isEqualTo(aStay().since());
    assertThat(stay.details()).isEqualTo(aStay().details());
    assertThat(stay.expectedUntil()).as("nobody knows any more").isEmpty();
    assertThat(stay.kind()).isEqualTo(StayKind.CARE);
  }

  @Test
  void help_for_the_home_is_asked_once() {
    assertThat(aStay().needsHelp()).isFalse();
    assertThat(aStay().withoutReturn().needsHelp()).isTrue();
    assertThat(aStay().withoutReturn().withHelpAsked().needsHelp()).isFalse();
  }

  @Test
  void its_days_tell_nothing_of_why_somebody_is_away() {
    assertThat(aStay().inDutch()).startsWith("in de gevangenis sinds 05/03/2031");
    assertThat(aStay().daysInDutch()).isEqualTo("sinds 05/03/2031, verwacht terug 20/03/2031");
  }

  private static Stay aStay() {
    return Stay.begin(
        "WS-2031-00001",
        new StayNews(
            StayKind.PRISON,
            Optional.of(LocalDate.of(2031, 3, 5)),
            Optional.of(LocalDate.of(2031, 3, 20)),
            new StayDetails(
                Optional.of("Gent"), Optional.empty(), Optional.empty(), Set.of(HomeKept.POST))),
        TODAY);
  }

  private static StayNews news(StayKind kind, LocalDate since, LocalDate until) {
    return new StayNews(kind, Optional.of(since), Optional.of(until), StayDetails.NONE);
  }

  private static void refused(Runnable action, String field) {
    assertThatThrownBy(action::run)
        .isInstanceOf(CoachingRefused.class)
        .extracting(refused -> ((CoachingRefused) refused).field())
        .isEqualTo(field);
  }
}
