package be.woonspoor.coaching.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.CoachingPlan;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.CoachingRefused;
import be.woonspoor.coaching.ContactSignal;
import be.woonspoor.coaching.ContactWishes;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.NextAppointment;
import be.woonspoor.coaching.Reached;
import be.woonspoor.coaching.SignalledAtContact;
import be.woonspoor.coaching.StayInView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the forms about contacts have in common. */
@Component
class ContactNotes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_SHOWN = 160;

  private final Contacts contacts;
  private final CoachingPlans plans;
  private final ContactWishes wishes;
  private final StayInView stay;
  private final CaseFiles files;
  private final StepRecords records;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContactNotes(
      Contacts contacts,
      CoachingPlans plans,
      ContactWishes wishes,
      StayInView stay,
      CaseFiles files,
      StepRecords records,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contacts = contacts;
    this.plans = plans;
    this.wishes = wishes;
    this.stay = stay;
    this.files = files;
    this.records = records;
    this.events = events;
    this.clock = clock;
  }

  /** What the forms show of the coaching so far. */
  Map<String, Object> show(String caseNumber) {
    var last = contacts.of(caseNumber).stream().filter(c -> c.reached().isSignOfLife()).findFirst();
    var person = files.contact(caseNumber);
    var wish = wishes.of(caseNumber).inDutch();
    var shown = new HashMap<String, Object>();
    shown.put(
        "phaseName", plans.find(caseNumber).map(p -> p.phase().label()).orElse("nog niet bepaald"));
    shown.put(
        "lastContact", contacts.lastSignOfLife(caseNumber).map(DAY::format).orElse("nog geen"));
    shown.put(
        "agreedLast",
        last.flatMap(contact -> contact.agreed().or(contact::summary))
            .map(ContactNotes::brief)
            .orElse("geen"));
    shown.put("contactWish", wish.isEmpty() ? "om het even" : brief(wish));
    shown.put("silentSince", silentSince(caseNumber));
    shown.put("phone", orUnknown(person.phone()));
    shown.put("address", orUnknown(person.address()));
    shown.put("stayWarning", stay.warning(caseNumber));
    shown.put("contactOn", today().toString());
    return shown;
  }

  /**
   * Keeps a contact that was made or tried, as the form says it, and passes on what is signalled;
   * returns as {@link Contacts#log}.
   */
  boolean log(String caseNumber, Submission form, Manner manner, Reached reached) {
    return refusable(
        form,
        () -> {
          var contact =
              new LoggedContact(
                  form.date("contactOn").orElseGet(this::today),
                  manner,
                  reached,
                  form.text("howItGoes"),
                  form.text("note"),
                  Promises.in(form.text("note")),
                  form.list("domains").stream()
                      .map(LifeDomain::valueOf)
                      .collect(Collectors.toSet()),
                  form.userId());
          var superfluous =
              contacts.log(caseNumber, contact, next(form.date("nextOn"), form.text("nextWhere")));
          records.keep(caseNumber, form);
          form.text("signal")
              .filter(code -> !code.equals(ContactStep.REVIEW))
              .map(ContactSignal::valueOf)
              .ifPresent(signal -> signal(caseNumber, signal, contact));
          return superfluous;
        });
  }

  /**
   * What they agreed on for the next time.
   *
   * @throws CoachingRefused when there is an hour or a place without a day
   */
  static Optional<NextAppointment> next(Optional<LocalDate> day, Optional<String> hourAndPlace) {
    if (day.isEmpty() && hourAndPlace.isPresent()) {
      throw new CoachingRefused("nextOn", "Kies ook de dag van de afspraak.");
    }
    return day.map(
        on ->
            hourAndPlace
                .map(written -> NextAppointment.read(on, written))
                .orElseGet(() -> NextAppointment.on(on)));
  }

  /**
   * Passes a signal on with what was noted of the contact.
   *
   * @throws CoachingRefused when nothing was noted
   */
  void signal(String caseNumber, ContactSignal signal, LoggedContact contact) {
    if (contact.story().isBlank()) {
      throw new CoachingRefused("howItGoes", "Schrijf in één zin wat u signaleert.");
    }
    events.publishEvent(
        new SignalledAtContact(caseNumber, signal, contact.on(), contact.story(), contact.by()));
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

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private static String brief(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
  }

  private static String orUnknown(String text) {
    return text.isBlank() ? "niet bekend" : text;
  }
}
