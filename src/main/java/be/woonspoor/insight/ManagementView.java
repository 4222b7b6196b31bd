package be.woonspoor.insight;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.LandlordItem;
import be.woonspoor.allocation.LandlordValue;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.engine.Terms;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.team.Absences;
import be.woonspoor.team.CaseloadNorms;
import be.woonspoor.team.Caseloads;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import be.woonspoor.trajectory.Departures;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the lead shows, in words. */
@Component
class ManagementView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  private final Coaches coaches;
  private final Caseloads caseloads;
  private final CaseloadNorms norms;
  private final Absences absences;
  private final Landlords landlords;
  private final Departures departures;
  private final PlacesOnPage places;
  private final MilestonesOnPage milestones;
  private final StaffAccounts accounts;
  private final Clock clock;

  ManagementView(
      Coaches coaches,
      Caseloads caseloads,
      CaseloadNorms norms,
      Absences absences,
      Landlords landlords,
      Departures departures,
      PlacesOnPage places,
      MilestonesOnPage milestones,
      StaffAccounts accounts,
      Clock clock) {
    this.coaches = coaches;
    this.caseloads = caseloads;
    this.norms = norms;
    this.absences = absences;
    this.landlords = landlords;
    this.departures = departures;
    this.places = places;
    this.milestones = milestones;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A cell of a table for each thing to tell. */
  record Row(List<String> cells) {

    static Row of(String... cells) {
      return new Row(List.of(cells));
    }
  }

  /** A thing to choose. */
  record Choice(String value, String label) {}

  /** A landlord with what holds today, and every value that was ever written down. */
  record LandlordCard(String id, String name, List<Row> values, List<Row> history) {}

  /** Somebody in the table of the team. */
  record TeamLine(
      String userId,
      String name,
      String fte,
      String cases,
      String intensive,
      String level,
      boolean heavy,
      String languages,
      String days,
      String away,
      String until) {}

  void fill(Model model, LocalDate today) {
    var names = new Names(coaches.names(), accounts);
    model.addAttribute("today", today.toString());
    model.addAttribute("team", team(today, names));
    model.addAttribute(
        "leaving",
        departures.withCases().entrySet().stream()
            .map(
                left -> new Choice(left.getKey(), names.of(left.getKey()) + ": " + left.getValue()))
            .sorted(Comparator.comparing(Choice::label))
            .toList());
    model.addAttribute("coachHistory", coachHistory(names));
    model.addAttribute("accounts", newAccounts());
    model.addAttribute("weekdays", weekdays());
    model.addAttribute("norm", norms.on(today));
    model.addAttribute("normHistory", normHistory(names));
    model.addAttribute(
        "absences",
        absences.open().stream()
            .map(
                absence ->
                    Row.of(
                        names.of(absence.away()),
                        names.of(absence.standIn()),
                        DAY.format(absence.firstDay()),
                        DAY.format(absence.lastDay()),
                        absence.begun() ? "uitgeleend" : "gepland"))
            .toList());
    model.addAttribute(
        "landlords", landlords.all().stream().map(l -> landlord(l, today, names)).toList());
    model.addAttribute(
        "landlordChoices",
        landlords.all().stream().map(l -> new Choice(l.id(), l.name())).toList());
    model.addAttribute(
        "landlordItems",
        Arrays.stream(LandlordItem.values())
            .filter(LandlordItem::isSet)
            .map(item -> new Choice(item.name(), item.label()))
            .toList());
    places.fill(model, today.getYear(), names::of);
    milestones.fill(model, names::of);
  }

  boolean isTargetGroup(String id) {
    return places.isTargetGroup(id);
  }

  /** The form of a coach with what holds now, or an empty one. */
  Posted coachForm(Optional<String> userId, LocalDate today) {
    var values = new HashMap<String, List<String>>();
    values.put("validFrom", List.of(today.toString()));
    values.put("workingDays", List.of("1", "2", "3", "4", "5"));
    userId
        .flatMap(coaches::latest)
        .ifPresent(
            line -> {
              var coach = line.coach();
              values.put("userId", List.of(coach.userId()));
              values.put("name", List.of(coach.name()));
              values.put("fte", List.of(coach.fte().toPlainString().replace('.', ',')));
              values.put("languages", List.of(String.join(", ", coach.languages())));
              values.put(
                  "workingDays",
                  coach.workingDays().stream().map(d -> String.valueOf(d.getValue())).toList());
              coach.until().ifPresent(last -> values.put("until", List.of(last.toString())));
            });
    return Posted.blank("coaches", values);
  }

  /** The form of the norms with what holds now. */
  Posted normForm(LocalDate today) {
    var norm = norms.on(today);
    return Posted.blank(
        "normen",
        Map.of(
            "coachingWarning", List.of(String.valueOf(norm.coachingWarning())),
            "coachingLimit", List.of(String.valueOf(norm.coachingLimit())),
            "intensiveWarning", List.of(String.valueOf(norm.intensiveWarning())),
            "intensiveLimit", List.of(String.valueOf(norm.intensiveLimit())),
            "validFrom", List.of(today.toString())));
  }

  private List<TeamLine> team(LocalDate today, Names names) {
    var loads =
        caseloads.on(today).stream().collect(Collectors.toMap(load -> load.coach(), load -> load));
    return coaches.on(today).stream()
        .map(
            coach -> {
              var load = loads.get(coach.userId());
              return new TeamLine(
                  coach.userId(),
                  coach.name(),
                  fte(coach),
                  load.cases() + " van " + load.places(),
                  load.intensive() + " van " + load.intensivePlaces(),
                  load.level().label(),
                  load.level() != be.woonspoor.team.Caseload.Level.ROOM,
                  coach.languagesText(),
                  days(coach.workingDays()),
                  absences
                      .on(coach.userId(), today)
                      .map(
                          away ->
                              "tot "
                                  + DAY.format(away.lastDay())
                                  + ", vervangen door "
                                  + names.of(away.standIn()))
                      .orElse(""),
                  coach.until().map(DAY::format).orElse(""));
            })
        .toList();
  }

  private List<Row> coachHistory(Names names) {
    return coaches.history().stream()
        .map(
            line ->
                Row.of(
                    line.coach().name(),
                    DAY.format(line.validFrom()),
                    fte(line.coach()),
                    line.coach().languagesText(),
                    days(line.coach().workingDays()),
                    line.coach().until().map(DAY::format).orElse(""),
                    signed(names.of(line.recordedBy()), line.recordedAt())))
        .toList();
  }

  private List<Row> normHistory(Names names) {
    return norms.history().stream()
        .map(
            line ->
                Row.of(
                    DAY.format(line.validFrom()),
                    "%d, verwittigen vanaf %d"
                        .formatted(line.norm().coachingLimit(), line.norm().coachingWarning()),
                    "%d, verwittigen vanaf %d"
                        .formatted(line.norm().intensiveLimit(), line.norm().intensiveWarning()),
                    signed(names.of(line.recordedBy()), line.recordedAt())))
        .toList();
  }

  private LandlordCard landlord(Landlord landlord, LocalDate today, Names names) {
    var values =
        landlords.values(landlord.id(), today).values().stream()
            .map(value -> Row.of(value.item().label(), shown(value), DAY.format(value.validFrom())))
            .toList();
    var history =
        landlords.history(landlord.id()).stream()
            .map(
                value ->
                    Row.of(
                        value.item().label(),
                        shown(value),
                        DAY.format(value.validFrom()),
                        signed(names.of(value.by()), value.changedAt()),
                        value.reason()))
            .toList();
    return new LandlordCard(landlord.id(), landlord.name(), values, history);
  }

  /** The accounts with the role that are no coach yet: whom the lead can add. */
  private List<Choice> newAccounts() {
    var known = coaches.names().keySet();
    return accounts.membersOf(Role.WOONCOACH).stream()
        .filter(user -> !known.contains(user))
        .map(user -> new Choice(user, accounts.nameOf(user).orElse(user) + " (" + user + ")"))
        .toList();
  }

  private static String shown(LandlordValue value) {
    return value.value().isEmpty() ? "niet ingevuld" : value.value();
  }

  private static String fte(Coach coach) {
    return coach.fte().toPlainString().replace('.', ',');
  }

  private static List<Choice> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Choice(
                    String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL, DUTCH)))
        .toList();
  }

  private static String days(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> day.getDisplayName(TextStyle.SHORT, DUTCH))
        .collect(Collectors.joining(" "));
  }

  private static String signed(String who, Instant at) {
    return who + ", " + MOMENT.format(at.atZone(Terms.BELGIUM));
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  /** The names of accounts, each asked for once. */
  private static final class Names {

    private final Map<String, String> known;
    private final StaffAccounts accounts;

    Names(Map<String, String> coaches, StaffAccounts accounts) {
      this.known = new HashMap<>(coaches);
      this.accounts = accounts;
      known.put("", "het systeem");
      known.put("system", "het systeem");
    }

    String of(String user) {
      return known.computeIfAbsent(user, id -> accounts.nameOf(id).orElse(id));
    }
  }
}
