package be.woonspoor.trajectory;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over tenants whose coaching began before the system did: by the form, or many at once. */
@Component
public class RunningCases {

  /** What the timeline says of it; its text holds what the coach should know. */
  public static final String TAKEN_OVER = "Lopende begeleiding overgenomen";

  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final CaseTeam team;
  private final Leases leases;
  private final Landlords landlords;
  private final CoachingPlans plans;
  private final Timeline timeline;
  private final Clock clock;

  RunningCases(
      JdbcClient jdbc,
      CaseFiles files,
      CaseTeam team,
      Leases leases,
      Landlords landlords,
      CoachingPlans plans,
      Timeline timeline,
      Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.team = team;
    this.leases = leases;
    this.landlords = landlords;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Opens the file with coach, lease, phase and last contact; the trajectory is started by the
   * caller, in the same transaction.
   *
   * @return the case number
   * @throws org.springframework.dao.DuplicateKeyException when the key was taken over already
   */
  @Transactional
  public String open(RunningCase running, String by) {
    var at = clock.instant();
    var caseNumber =
        files.open(
            new NewCase(
                running.person(),
                Optional.empty(),
                running.contact(),
                List.of(),
                Optional.empty(),
                at));
    running
        .externalKey()
        .ifPresent(
            key ->
                jdbc.sql(
                        """
                        insert into woonspoor.running_case
                          (external_key, case_number, imported_at, imported_by)
                        values (:key, :number, :at, :by)
                        """)
                    .param("key", key)
                    .param("number", caseNumber)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .update());
    team.assign(caseNumber, running.coach(), by);
    leases.sign(caseNumber, running.leaseStart(), running.leaseStart(), terms(running), by);
    leases.moveIn(caseNumber, running.leaseStart());
    plans.takeOver(caseNumber, running.phase(), running.lastContact());
    timeline.add(
        caseNumber,
        Timeline.Kind.STAGE,
        by,
        TAKEN_OVER,
        ("Verhuurder: " + running.landlord() + "\n" + running.note()).strip());
    return caseNumber;
  }

  /** The case that a key of the own administration became. */
  public Optional<String> takenOver(String externalKey) {
    return jdbc.sql("select case_number from woonspoor.running_case where external_key = :key")
        .param("key", externalKey)
        .query(String.class)
        .optional();
  }

  /** A file with the same name and birth date. */
  public Optional<String> sameAs(Person person) {
    return files.namedAs(person).stream().map(CaseFile::caseNumber).findFirst();
  }

  /** Whether a file is about a person, by name and birth date. */
  boolean isAbout(String caseNumber, Person person) {
    return files.namedAs(person).stream().anyMatch(file -> file.caseNumber().equals(caseNumber));
  }

  private Lease.LeaseTerms terms(RunningCase running) {
    var known =
        landlords.all().stream()
            .filter(landlord -> landlord.name().equalsIgnoreCase(running.landlord()))
            .map(Landlord::id)
            .findFirst();
    return new Lease.LeaseTerms(
        known, running.contact().address(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
