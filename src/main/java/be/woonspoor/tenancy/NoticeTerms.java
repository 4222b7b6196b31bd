package be.woonspoor.tenancy;

import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When a lease ends that its tenant gives up: the notice runs from the first day of the next month
 * (S36, S38). A proposal: what landlord and tenant agree on goes first.
 */
@Component
public class NoticeTerms {

  private final Terms terms;

  NoticeTerms(Terms terms) {
    this.terms = terms;
  }

  /** The last day by the law, for notice given on a day; none where no term is known. */
  public Optional<LocalDate> lastDay(Lease.End why, LocalDate noticeOn) {
    return switch (why) {
      case TENANT_NOTICE -> Optional.of(after("tenant-notice", noticeOn));
      case CARE -> Optional.of(after("tenant-notice-care", noticeOn));
      default -> Optional.empty();
    };
  }

  private LocalDate after(String term, LocalDate noticeOn) {
    return terms.dueDay(term, noticeOn.plusMonths(1).withDayOfMonth(1)).minusDays(1);
  }
}
