package be.woonspoor.referral;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where referrals come in: opens a file for each, once. */
@Service
public class ReferralDesk {

  private final Referrals referrals;
  private final CaseFiles files;
  private final HousingNeedsOfCases needs;
  private final CaseTeam team;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReferralDesk(
      Referrals referrals,
      CaseFiles files,
      HousingNeedsOfCases needs,
      CaseTeam team,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.referrals = referrals;
    this.files = files;
    this.needs = needs;
    this.team = team;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** The case of a referral, and whether this call opened it. */
  record Received(String caseNumber, boolean opened) {}

  /**
   * Takes in what a partner's system sent and has its trajectory started. The same again gives the
   * same case.
   *
   * @throws ReferenceTaken when account, organisation and reference belong to another referral
   * @throws org.springframework.dao.DuplicateKeyException when the same arrived at this very
   *     moment; asking again then finds it
   */
  @Transactional
  Received receive(String account, Referral referral) {
    var earlier = earlier(account, referral);
    if (earlier.isPresent()) {
      if (!earlier.get().fingerprint().fits(referral)) {
        throw new ReferenceTaken();
      }
      return new Received(earlier.get().caseNumber(), false);
    }
    var caseNumber = open(account, referral);
    events.publishEvent(new ReferralReceived(caseNumber));
    return new Received(caseNumber, true);
  }

  /**
   * Takes in what somebody filled in on the form, whose process is already starting.
   *
   * @return the number of the new case
   * @throws ReferenceTaken when the reference was used before
   */
  @Transactional
  public String receiveForm(String account, Referral referral) {
    if (earlier(account, referral).isPresent()) {
      throw new ReferenceTaken();
    }
    return open(account, referral);
  }

  private Optional<Referrals.Sent> earlier(String account, Referral referral) {
    return referrals.sent(
        account, referral.referrer().organisation(), referral.externalReference());
  }

  private String open(String account, Referral referral) {
    var person = referral.person();
    var caseNumber =
        files.open(
            new NewCase(
                new Person(
                    person.firstName(), person.lastName(), person.birthDate(), person.language()),
                person.nationalNumber().map(NationalNumber::digits),
                new Contact(person.phone(), "", ""),
                referral.household(),
                Optional.of(account),
                clock.instant()));
    referrals.keep(caseNumber, account, referral);
    needs.change(caseNumber, referral.housingNeeds());
    team.referredBy(caseNumber, account);
    timeline.add(caseNumber, Timeline.Kind.STEP, account, "Aanmelding ontvangen");
    return caseNumber;
  }
}
