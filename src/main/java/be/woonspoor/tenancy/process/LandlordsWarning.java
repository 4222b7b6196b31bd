package be.woonspoor.tenancy.process;

import be.woonspoor.allocation.LandlordLetter;
import be.woonspoor.allocation.LandlordWarned;
import be.woonspoor.tenancy.MilestoneLadder;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A landlord's letter about arrears or a termination is a signal for the coach (R26, S37, S88). */
@Component
class LandlordsWarning {

  private final SignalDesk desk;
  private final MilestoneLadder ladder;
  private final Clock clock;

  LandlordsWarning(SignalDesk desk, MilestoneLadder ladder, Clock clock) {
    this.desk = desk;
    this.ladder = ladder;
    this.clock = clock;
  }

  @EventListener
  void on(LandlordWarned warned) {
    var letter = warned.letter();
    desk.report(letter.caseNumber(), kind(letter.kind()), report(letter, step(letter)));
  }

  /** Where the arrears stand on the steps of the landlord. */
  private String step(LandlordLetter letter) {
    return letter.monthsInArrears().isPresent()
        ? ladder
            .inWords(letter.caseNumber(), letter.letterDate(), letter.monthsInArrears().getAsInt())
            .orElse("")
        : "";
  }

  private static SignalKind kind(LandlordLetter.Kind kind) {
    return switch (kind) {
      case ARREARS -> SignalKind.ARREARS;
      case TERMINATION -> SignalKind.TERMINATION;
      case OFFER, DEVIATION, DECISION, OTHER -> SignalKind.OTHER;
    };
  }

  private SignalReport report(LandlordLetter letter, String step) {
    var months = letter.monthsInArrears();
    return new SignalReport(
        clock.instant(),
        letter.by(),
        SignalSource.LANDLORD,
        letter.letterDate(),
        false,
        new SignalDetails(
            months.isPresent() ? Optional.of(months.getAsInt()) : Optional.empty(),
            Optional.empty(),
            letter.leaseEndsOn(),
            (letter.note() + "\n" + step).strip()));
  }
}
