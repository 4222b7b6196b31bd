package be.woonspoor.tenancy.process;

import be.woonspoor.coaching.ContactSignal;
import be.woonspoor.coaching.SignalledAtContact;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows up what a coach signals from the form of a contact, as if it was reported apart. */
@Component
class ContactConcern {

  private static final int TWO_MONTHS = 2;

  private final SignalDesk desk;
  private final Clock clock;

  ContactConcern(SignalDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @EventListener
  void on(SignalledAtContact told) {
    desk.report(
        told.caseNumber(),
        kind(told.signal()),
        new SignalReport(
            clock.instant(),
            told.by(),
            SignalSource.COACH,
            told.noticedOn(),
            told.signal() == ContactSignal.NUISANCE_SERIOUS
                || told.signal() == ContactSignal.DANGER,
            new SignalDetails(
                monthsInArrears(told.signal()), Optional.empty(), Optional.empty(), told.story())));
  }

  private static SignalKind kind(ContactSignal signal) {
    return switch (signal) {
      case NUISANCE, NUISANCE_SERIOUS -> SignalKind.NUISANCE;
      case UPKEEP -> SignalKind.UPKEEP;
      case VISITORS -> SignalKind.VISITORS;
      case ARREARS_ONE_MONTH, ARREARS_MORE -> SignalKind.ARREARS;
      case DOMICILE -> SignalKind.DOMICILE;
      case NOTICE_OF_DEFAULT -> SignalKind.NOTICE_OF_DEFAULT;
      case TERMINATION -> SignalKind.TERMINATION;
      case PETITION -> SignalKind.PETITION;
      case JUDGMENT -> SignalKind.JUDGMENT;
      case DANGER, OTHER -> SignalKind.OTHER;
    };
  }

  private static Optional<Integer> monthsInArrears(ContactSignal signal) {
    return switch (signal) {
      case ARREARS_ONE_MONTH -> Optional.of(1);
      case ARREARS_MORE -> Optional.of(TWO_MONTHS);
      default -> Optional.empty();
    };
  }
}
