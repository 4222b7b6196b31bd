package be.woonspoor.coaching.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.CoachingPlan;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.CoachingRefused;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Submission;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the forms about contacts have in common. */
@Component
class ContactNotes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Contacts contacts;
  private final CoachingPlans plans;
  private final CaseFiles files;
  private final StepRecords records;

  ContactNotes(Contacts contacts, CoachingPlans plans, CaseFiles files, StepRecords records) {
    this.contacts = contacts;
    this.plans = plans;
    this.files = files;
    this.records = records;
  }

  /** What the forms show of the coaching so far. */
  Map<String, Object> show(String caseNumber) {
    var last = contacts.of(caseNumber).stream().filter(c -> c.reached().isSignOfLife()).findFirst();
    var person = files.contact(caseNumber);
    return Map.of(
        "phaseName", plans.find(caseNumber).map(p -> p.phase().label()).orElse("nog niet bepaald"),
        "lastContact", contacts.lastSignOfLife(caseNumber).map(DAY::format).orElse("nog geen"),
        "agreedLast", last.flatMap(LoggedContact::agreed).orElse("geen"),
        "silentSince", silentSince(caseNumber),
        "phone", orUnknown(person.phone()),
        "address", orUnknown(person.address()));
  }

  /**
   * Keeps a contact that was made or tried, as the form says it; returns as {@link Contacts#log}.
   */
  boolean log(String caseNumber, Submission form, Manner manner, Reached reached) {
    return refusable(
        form,
        () -> {
          var news =
              contacts.log(
                  caseNumber,
                  new LoggedContact(
                      form.date("contactOn").orElseThrow(),
                      manner,
                      reached,
                      form.text("note"),
                      form.text("agreed"),
                      form.userId()),
                  form.date("nextOn"));
          records.keep(caseNumber, form);
          return news;
        });
  }

  /** Notes that tenant and coach sat together, which is a contact too. */
  void satTogether(Submission form, LocalDate on) {
    contacts.log(
        form.caseNumber(),
        new LoggedContact(
            on, Manner.TALK, Reached.YES, Optional.empty(), Optional.empty(), form.userId()),
        Optional.empty());
  }

  /** Does something that the coaching may refuse, and shows its reason at the field. */
  static <T> T refusable(Submission form, Supplier<T> action) {
    try {
      return action.get();
    } catch (CoachingRefused e) {
      throw form.refuse(e.field(), e.sentence());
    }
  }

  private String silentSince(String caseNumber) {
    return plans
        .find(caseNumber)
        .flatMap(CoachingPlan::startedOn)
        .map(started -> DAY.format(contacts.silentSince(caseNumber)))
        .orElse("nog niet begonnen");
  }

  private static String orUnknown(String text) {
    return text.isBlank() ? "niet bekend" : text;
  }
}
