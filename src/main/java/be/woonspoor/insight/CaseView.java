package be.woonspoor.insight;

import be.woonspoor.allocation.TargetGroups;
import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.coaching.Stays;
import be.woonspoor.team.Assignment;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coaches;
import be.woonspoor.trajectory.Stages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a case shows, in words. */
@Component
class CaseView {

  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final int SHOWN_DIGITS = 2;
  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  private final CaseFiles files;
  private final CaseTeam team;
  private final Coaches coaches;
  private final WhyView why;
  private final CaseAccess access;
  private final OpenTasks tasks;
  private final Stages stages;
  private final AgreementView agreement;
  private final CaseBriefs briefs;
  private final CoachingView coaching;
  private final SignalsView signals;
  private final Stays stays;
  private final IntensiveView intensive;
  private final TargetGroups groups;
  private final MilestonesOnPage milestones;
  private final Clock clock;

  CaseView(
      CaseFiles files,
      CaseTeam team,
      Coaches coaches,
      WhyView why,
      CaseAccess access,
      OpenTasks tasks,
      Stages stages,
      AgreementView agreement,
      CaseBriefs briefs,
      CoachingView coaching,
      SignalsView signals,
      Stays stays,
      IntensiveView intensive,
      TargetGroups groups,
      MilestonesOnPage milestones,
      Clock clock) {
    this.files = files;
    this.team = team;
    this.coaches = coaches;
    this.why = why;
    this.access = access;
    this.tasks = tasks;
    this.stages = stages;
    this.agreement = agreement;
    this.briefs = briefs;
    this.coaching = coaching;
    this.signals = signals;
    this.stays = stays;
    this.intensive = intensive;
    this.groups = groups;
    this.milestones = milestones;
    this.clock = clock;
  }

  /** A line with a moment, who did it, and text that only some may read. */
  record Line(String when, String who, String title, String text) {}

  /** Somebody of the household. */
  record Member(String relation, String birthDate, String residence) {}

  /** An open task. */
  record Todo(String name, String who, String due, boolean late) {}

  void fill(Model model, CaseFile file, boolean notes, boolean looks) {
    var number = file.caseNumber();
    var names = coaches.names();
    model.addAttribute("file", file);
    stages
        .current(number)
        .ifPresent(
            now ->
                model.addAttribute("stage", now.stage().label() + ", sinds " + day(now.since())));
    stays
        .open(number)
        .map(stay -> notes ? stay.inDutch() : stay.daysInDutch())
        .ifPresent(words -> model.addAttribute("away", words));
    model.addAttribute("person", personOf(file));
    model.addAttribute(
        "household", files.household(number).stream().map(CaseView::member).toList());
    model.addAttribute("team", team.of(number).stream().map(a -> line(a, names)).toList());
    model.addAttribute("todos", tasks.of(number).stream().map(task -> todo(task, names)).toList());
    model.addAttribute("milestones", milestones.of(number));
    model.addAttribute("notes", notes);
    agreement.fill(model, number, notes);
    if (notes) {
      model.addAttribute("brief", briefs.of(number));
      coaching.of(number).ifPresent(shown -> model.addAttribute("coaching", shown));
      model.addAttribute("signals", signals.of(number));
      model.addAttribute("intensive", intensive.of(number));
      model.addAttribute("decisions", why.of(number));
    }
    if (looks) {
      model.addAttribute(
          "looks",
          access.of(number).stream()
              .map(look -> new Line(moment(look.at()), who(look.user(), names), "", look.reason()))
              .toList());
    }
  }

  private Map<String, String> personOf(CaseFile file) {
    var contact = files.contact(file.caseNumber());
    var born = file.person().birthDate();
    var age = Period.between(born, LocalDate.now(clock.withZone(BELGIUM))).getYears();
    var facts = new LinkedHashMap<String, String>();
    facts.put("Geboren", born.format(DAY) + " (" + age + " jaar)");
    file.person()
        .language()
        .ifPresent(
            code -> facts.put("Taal", Locale.forLanguageTag(code).getDisplayLanguage(DUTCH)));
    facts.put("Telefoon", orUnknown(contact.phone()));
    facts.put("E-mail", orUnknown(contact.email()));
    facts.put("Adres", orUnknown(contact.address()));
    facts.put("Rijksregisternummer", masked(files.nationalNumber(file.caseNumber())));
    facts.put("Aangemeld op", day(file.receivedAt()));
    facts.put("Doelgroep", groups.nameOf(file.caseNumber()));
    facts.put("Volledig sinds", file.completeSince().map(this::moment).orElse("nog niet volledig"));
    return facts;
  }

  private static String masked(Optional<String> national) {
    return national
        .map(n -> "•".repeat(n.length() - SHOWN_DIGITS) + n.substring(n.length() - SHOWN_DIGITS))
        .orElse("niet bekend");
  }

  private static Member member(HouseholdMember member) {
    var relation =
        switch (member.relation()) {
          case PARTNER -> "Partner";
          case CHILD -> "Kind";
          case OTHER -> "Andere";
        };
    var residence =
        switch (member.residence()) {
          case FULL_TIME -> "altijd";
          case PART_TIME -> "een deel van de tijd";
          case VISITING -> "op bezoek";
        };
    return new Member(relation, member.birthDate().format(DAY), residence);
  }

  private Line line(Assignment assignment, Map<String, String> names) {
    return new Line(
        day(assignment.since()), who(assignment.userId(), names), assignment.member().label(), "");
  }

  private Todo todo(CaseTask task, Map<String, String> names) {
    var late = task.due().filter(due -> due.isBefore(clock.instant())).isPresent();
    return new Todo(
        task.name(),
        task.assignee().map(user -> who(user, names)).orElse("nog niemand"),
        task.due().map(this::day).orElse(""),
        late);
  }

  private static String who(String user, Map<String, String> names) {
    return user.isEmpty() ? "het systeem" : names.getOrDefault(user, user);
  }

  private static String orUnknown(String text) {
    return text.isBlank() ? "niet bekend" : text;
  }

  private String day(Instant at) {
    return at.atZone(BELGIUM).format(DAY);
  }

  private String moment(Instant at) {
    return at.atZone(BELGIUM).format(MOMENT);
  }
}
