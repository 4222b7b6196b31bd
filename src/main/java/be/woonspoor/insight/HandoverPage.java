package be.woonspoor.insight;

import be.woonspoor.security.CurrentUser;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.team.Absence;
import be.woonspoor.team.Absences;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coaches;
import be.woonspoor.team.TeamMember;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /overdracht}: the brief of each case that is lent. A stand-in reads the cases of those
 * whose work the stand-in does now, as long as that lasts; the lead reads all. Nothing of a case is
 * shown before the first day.
 */
@Controller
class HandoverPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Absences absences;
  private final CaseTeam team;
  private final Coaches coaches;
  private final StaffAccounts accounts;
  private final CaseBriefs briefs;

  HandoverPage(
      Absences absences,
      CaseTeam team,
      Coaches coaches,
      StaffAccounts accounts,
      CaseBriefs briefs) {
    this.absences = absences;
    this.team = team;
    this.coaches = coaches;
    this.accounts = accounts;
    this.briefs = briefs;
  }

  /** Somebody who is away, with the cases that are lent. */
  record Handover(
      String away, String standIn, String until, boolean coaches, List<CaseBrief> briefs) {}

  /** An absence that is to come. */
  record Coming(String away, String from, String until) {}

  @GetMapping("/overdracht")
  String show(Model model) {
    var user = CurrentUser.get();
    var open = absences.open();
    var running =
        open.stream()
            .filter(Absence::begun)
            .map(Absence::away)
            .distinct()
            .map(away -> new Line(away, absences.doesTheWorkOf(away), lastDay(open, away)))
            .filter(line -> user.is(Role.TEAMLEAD) || line.standIn().equals(Optional.of(user.id())))
            .map(this::handover)
            .toList();
    model.addAttribute("running", running);
    model.addAttribute(
        "coming",
        open.stream()
            .filter(absence -> !absence.begun())
            .filter(absence -> user.is(Role.TEAMLEAD) || absence.standIn().equals(user.id()))
            .map(
                absence ->
                    new Coming(
                        name(absence.away()),
                        DAY.format(absence.firstDay()),
                        DAY.format(absence.lastDay())))
            .toList());
    return "overdracht";
  }

  private record Line(String away, Optional<String> standIn, String until) {}

  private Handover handover(Line line) {
    var cases =
        Stream.of(TeamMember.COACH, TeamMember.INTENSIVE_COACH)
            .flatMap(member -> team.casesOf(line.away(), member).stream())
            .distinct()
            .sorted()
            .map(briefs::of)
            .toList();
    return new Handover(
        name(line.away()),
        line.standIn().map(this::name).orElse("het team"),
        line.until(),
        coaches.names().containsKey(line.away()),
        cases);
  }

  private static String lastDay(List<Absence> open, String away) {
    return open.stream()
        .filter(absence -> absence.begun() && absence.away().equals(away))
        .map(Absence::lastDay)
        .max(java.time.LocalDate::compareTo)
        .map(DAY::format)
        .orElse("");
  }

  private String name(String user) {
    return Optional.ofNullable(coaches.names().get(user))
        .or(() -> accounts.nameOf(user))
        .orElse(user);
  }
}
