package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Deaths;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseRefused;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.NoticeTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A lease ends, is threatened or is given up, for whatever reason. Giving it up is the tenant's own
 * right and never ends the guidance (R9, R25).
 */
@Component
class LeaseEndReported implements StepForm {

  private final Leases leases;
  private final ObjectProvider<Deaths> deaths;
  private final NoticeTerms notice;
  private final CaseFiles files;
  private final StepRecords records;
  private final Timeline timeline;

  LeaseEndReported(
      Leases leases,
      ObjectProvider<Deaths> deaths,
      NoticeTerms notice,
      CaseFiles files,
      StepRecords records,
      Timeline timeline) {
    this.leases = leases;
    this.deaths = deaths;
    this.notice = notice;
    this.files = files;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    if (leases.current(caseNumber).isEmpty()) {
      throw submission.refuse(
          "caseNumber",
          "In dit dossier loopt geen huurcontract; er is niets dat kan eindigen. Is het wonen toch"
              + " in gevaar, meld dan een signaal.");
    }
    if (deaths.stream().anyMatch(known -> known.hasDied(caseNumber))) {
      throw submission.refuse(
          "caseNumber",
          "De persoon is overleden; er wordt geen woning meer gezocht. De huur hoort bij het opvolgen"
              + " van het overlijden.");
    }
    submission.caseNumber(caseNumber);
    noteEnd(submission, caseNumber);
    records.keep(caseNumber, submission);
  }

  private void noteEnd(Submission submission, String caseNumber) {
    var why = submission.choice("endsBy", Lease.End.class).orElseThrow();
    var lastDay = submission.date("lastDay");
    try {
      if (lastDay.isPresent()) {
        leases.endOn(caseNumber, lastDay.get(), why);
      } else {
        leases.endsBecause(caseNumber, why);
      }
    } catch (LeaseRefused e) {
      throw submission.refuse("lastDay", e.sentence());
    }
    timeline.add(
        caseNumber,
        Timeline.Kind.TENANCY,
        submission.userId(),
        "Einde van de huur gemeld; de begeleiding gaat door",
        story(submission, why));
  }

  private String story(Submission submission, Lease.End why) {
    var parts = new ArrayList<String>();
    parts.add(submission.text("endsByOther").orElse(why.label()));
    submission
        .date("lastDay")
        .map(day -> "laatste dag " + SignalInView.day(Optional.of(day)))
        .or(
            () ->
                notice
                    .lastDay(why, submission.date("noticeOn").orElse(today(submission)))
                    .map(
                        day ->
                            "laatste dag volgens de opzegtermijn "
                                + SignalInView.day(Optional.of(day))))
        .ifPresent(parts::add);
    submission.text("story").ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private static LocalDate today(Submission submission) {
    return LocalDate.ofInstant(submission.at(), Terms.BELGIUM);
  }
}
