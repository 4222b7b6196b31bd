package be.woonspoor.insight;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlan;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.ContactWishes;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Focus;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.NextAppointment;
import be.woonspoor.coaching.StayInView;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.RunningCases;
import be.woonspoor.trajectory.Stages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the brief of a case from its file; nobody writes it. */
@Component
class CaseBriefs {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What a minute holds: so many lines of a kind, so many characters of a line. */
  private static final int LINES = 5;

  private static final int LONGEST = 200;
  private static final int LOOK_BACK_DAYS = 28;

  /** Contacts have a line of their own, and steps of the process say nothing to who takes over. */
  private static final Set<Timeline.Kind> CHANGES =
      Set.of(
          Timeline.Kind.STAGE,
          Timeline.Kind.AGREEMENT,
          Timeline.Kind.SIGNAL,
          Timeline.Kind.DECISION,
          Timeline.Kind.TEAM,
          Timeline.Kind.TENANCY,
          Timeline.Kind.LETTER);

  /** Answers of a step that somebody who takes over should know, with their words before them. */
  private static final Map<String, String> TO_MIND =
      Map.of(
          "needs", "Rekening houden met",
          "remark", "Vooraf te weten",
          "interpreter", "Tolk");

  private static final Map<String, String> MIND_STEPS =
      Map.of(
          "CaseUpdated", "needs",
          "AssignCoach", "remark",
          "ExplainTrajectory", "interpreter");

  private static final List<String> STEPS =
      Stream.concat(MIND_STEPS.keySet().stream(), Stream.of("SetFocus")).toList();

  private final CaseFiles files;
  private final Stages stages;
  private final CoachingPlans plans;
  private final Contacts contacts;
  private final ContactWishes contactWishes;
  private final StayInView stay;
  private final Focuses focuses;
  private final Timeline timeline;
  private final StepRecords records;
  private final Signals signals;
  private final Leases leases;
  private final CoachDesk coaches;
  private final OpenTasks tasks;
  private final Clock clock;

  CaseBriefs(
      CaseFiles files,
      Stages stages,
      CoachingPlans plans,
      Contacts contacts,
      ContactWishes contactWishes,
      StayInView stay,
      Focuses focuses,
      Timeline timeline,
      StepRecords records,
      Signals signals,
      Leases leases,
      CoachDesk coaches,
      OpenTasks tasks,
      Clock clock) {
    this.files = files;
    this.stages = stages;
    this.plans = plans;
    this.contacts = contacts;
    this.contactWishes = contactWishes;
    this.stay = stay;
    this.focuses = focuses;
    this.timeline = timeline;
    this.records = records;
    this.signals = signals;
    this.leases = leases;
    this.coaches = coaches;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** The brief of a case. The caller sees to it that the reader may read the notes. */
  CaseBrief of(String caseNumber) {
    var plan = plans.find(caseNumber);
    var steps = records.ofSteps(caseNumber, STEPS);
    return new CaseBrief(
        caseNumber,
        files.get(caseNumber).person().fullName(),
        standing(caseNumber, plan),
        changed(caseNumber),
        promised(caseNumber, steps),
        silences(caseNumber, plan),
        next(caseNumber, plan),
        mind(caseNumber, plan, steps));
  }

  private String standing(String caseNumber, Optional<CoachingPlan> plan) {
    var stage =
        stages
            .current(caseNumber)
            .map(span -> span.stage().label() + ", sinds " + day(span.since()))
            .orElse("Nog geen traject");
    return plan.filter(p -> p.startedOn().isPresent() && p.endedOn().isEmpty())
        .map(p -> stage + "; ritme: " + p.phase().label())
        .orElse(stage);
  }

  private List<String> changed(String caseNumber) {
    var since = clock.instant().minus(LOOK_BACK_DAYS, ChronoUnit.DAYS);
    return timeline.since(caseNumber, since).stream()
        .filter(entry -> CHANGES.contains(entry.kind()))
        .map(entry -> day(entry.at()) + ": " + entry.title())
        .limit(LINES)
        .toList();
  }

  private List<String> promised(String caseNumber, List<StepRecords.StepRecord> steps) {
    var atContacts =
        contacts.of(caseNumber).stream()
            .filter(contact -> contact.agreed().isPresent())
            .map(contact -> DAY.format(contact.on()) + ": " + brief(contact.agreed().get()))
            .limit(LINES);
    var focus = focuses.last(caseNumber);
    var ofFocus =
        focus.isPresent()
            ? focus.get().openAgreements().stream().map(CaseBriefs::agreed)
            : recorded(steps);
    return Stream.concat(atContacts, ofFocus).limit(LINES).toList();
  }

  private static String agreed(Focus.Agreement agreement) {
    return brief(agreement.what())
        + " · "
        + agreement.who().label()
        + agreement.until().map(day -> " · tegen " + DAY.format(day)).orElse("");
  }

  /** Agreements from before a focus was kept by itself. */
  private static Stream<String> recorded(List<StepRecords.StepRecord> steps) {
    return steps.stream().filter(step -> step.step().equals("SetFocus")).findFirst().stream()
        .flatMap(step -> step.answers().stream())
        .filter(answer -> answer.field().equals("agreements"))
        .flatMap(answer -> rows(answer.shown()));
  }

  private List<String> silences(String caseNumber, Optional<CoachingPlan> plan) {
    var lines = new ArrayList<String>();
    if (plan.isEmpty()) {
      return lines;
    }
    var last = contacts.lastSignOfLife(caseNumber);
    lines.add(
        last.map(day -> "Laatste contact op " + DAY.format(day) + ", " + daysAgo(day))
            .orElse("Nog geen contact genoteerd"));
    var failed = contacts.attemptsInARow(caseNumber);
    if (failed > 0) {
      lines.add(
          failed == 1
              ? "Sindsdien 1 keer geen gehoor"
              : "Sindsdien " + failed + " keer geen gehoor");
    }
    return lines;
  }

  private List<String> next(String caseNumber, Optional<CoachingPlan> plan) {
    record Coming(LocalDate on, String what) {}
    var today = today();
    var coming = new ArrayList<Coming>();
    plan.flatMap(CoachingPlan::agreedNext)
        .filter(next -> !next.day().isBefore(today))
        .ifPresent(next -> coming.add(new Coming(next.day(), words(next))));
    leases
        .current(caseNumber)
        .flatMap(lease -> lease.endsOn())
        .ifPresent(on -> coming.add(new Coming(on, "einde van het huurcontract")));
    open(caseNumber)
        .forEach(
            signal ->
                signal
                    .deadline()
                    .ifPresent(
                        on -> coming.add(new Coming(on, "termijn: " + signal.kind().label()))));
    tasks
        .of(caseNumber)
        .forEach(
            task ->
                task.due()
                    .ifPresent(
                        due ->
                            coming.add(
                                new Coming(due.atZone(Terms.BELGIUM).toLocalDate(), task.name()))));
    return coming.stream()
        .sorted(Comparator.comparing(Coming::on))
        .map(c -> DAY.format(c.on()) + (c.on().isBefore(today) ? " (te laat): " : ": ") + c.what())
        .limit(LINES)
        .toList();
  }

  private static String words(NextAppointment next) {
    return "afspraak met de persoon"
        + next.at().map(hour -> " om " + hour).orElse("")
        + next.place().map(place -> ", " + place).orElse("");
  }

  private List<String> mind(
      String caseNumber, Optional<CoachingPlan> plan, List<StepRecords.StepRecord> steps) {
    var lines = new ArrayList<String>();
    lines.addAll(stay.lines(caseNumber));
    open(caseNumber)
        .forEach(
            signal ->
                lines.add(
                    "Open signaal: "
                        + signal.kind().label()
                        + signal.level().map(level -> " (" + level.label() + ")").orElse("")));
    focuses
        .last(caseNumber)
        .ifPresent(focus -> CoachingView.toMind(focus).forEach(line -> lines.add(brief(line))));
    plan.filter(CoachingPlan::lowersRhythm)
        .ifPresent(p -> lines.add("De overeenkomst is ingetrokken: het ritme gaat omlaag"));
    coaches
        .wishIfAny(caseNumber)
        .ifPresent(wish -> lines.add("Wens over de coach: " + brief(wish)));
    var contactWish = contactWishes.of(caseNumber).inDutch();
    if (!contactWish.isEmpty()) {
      lines.add("Contact liefst: " + brief(contactWish));
    }
    timeline
        .titled(caseNumber, RunningCases.TAKEN_OVER)
        .flatMap(Timeline.Entry::text)
        .ifPresent(text -> lines.add("Bij de overname: " + brief(text)));
    MIND_STEPS.forEach(
        (step, field) ->
            newest(steps, step, field)
                .filter(answer -> !"NONE".equals(answer.value()))
                .ifPresent(
                    answer ->
                        lines.add(
                            TO_MIND.get(field) + ": " + brief(String.valueOf(answer.shown())))));
    return lines;
  }

  private static Optional<StepRecords.Answer> newest(
      List<StepRecords.StepRecord> steps, String step, String field) {
    return steps.stream()
        .filter(record -> record.step().equals(step))
        .flatMap(record -> record.answers().stream())
        .filter(answer -> answer.field().equals(field))
        .findFirst();
  }

  private List<Signal> open(String caseNumber) {
    return signals.of(caseNumber).stream().filter(Signal::open).toList();
  }

  private static Stream<String> rows(Object shown) {
    return shown instanceof Collection<?> rows
        ? rows.stream()
            .filter(Map.class::isInstance)
            .map(
                row ->
                    ((Map<?, ?>) row)
                        .values().stream()
                            .map(CaseBriefs::words)
                            .collect(Collectors.joining(" · ")))
        : Stream.empty();
  }

  private static String words(Object value) {
    var text = String.valueOf(value);
    return text.matches("\\d{4}-\\d{2}-\\d{2}")
        ? "tegen " + DAY.format(LocalDate.parse(text))
        : brief(text);
  }

  private static String brief(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private String daysAgo(LocalDate day) {
    var days = ChronoUnit.DAYS.between(day, today());
    return days == 0 ? "vandaag" : days == 1 ? "gisteren" : days + " dagen geleden";
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(Terms.BELGIUM));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
