package be.woonspoor.allocation;

import be.woonspoor.engine.Terms;
import be.woonspoor.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * By when somebody must be registered with a landlord: two months after the recognition (R12, S2).
 * Time to think about the agreement is never a deadline (R8), so that the office has some working
 * days from now on in any case.
 */
@Component
public class RegistrationTerms {

  private final Referrals referrals;
  private final Terms terms;
  private final Clock clock;

  RegistrationTerms(Referrals referrals, Terms terms, Clock clock) {
    this.referrals = referrals;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * The term of one registration.
   *
   * @param reminder when the office is reminded
   * @param due when the lead must decide, if there is no registration yet
   */
  public record Term(Instant reminder, Instant due) {}

  /** The term that holds for a case from now on. */
  public Term of(String caseNumber) {
    var now = clock.instant();
    var recognised = referrals.recognisedAt(caseNumber).orElse(now);
    return new Term(
        later(
            terms.due("registration-reminder", recognised),
            terms.due("registration-reminder-soonest", now)),
        later(
            terms.due("register-with-landlord", recognised),
            terms.due("registration-soonest", now)));
  }

  /** When a registration is due to which the lead gives more time now. */
  public Instant extended() {
    return terms.due("registration-extension", clock.instant());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
