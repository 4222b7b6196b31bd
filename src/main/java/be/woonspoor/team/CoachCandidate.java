package be.woonspoor.team;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * A coach as a choice for one case.
 *
 * @param member as what
 * @param absence the absence that runs or is near
 * @param isAway whether the coach is away today
 * @param speaks whether the coach speaks the language that the person wants or speaks
 * @param unwanted whether the person would rather not have this coach
 * @param isTheirs whether the coach has the case already
 * @param leavesSoon whether the coach leaves the team within weeks
 * @param proposed whether this one is proposed
 */
public record CoachCandidate(
    Coach coach,
    Caseload caseload,
    TeamMember member,
    Optional<Absence> absence,
    boolean isAway,
    boolean speaks,
    boolean unwanted,
    boolean isTheirs,
    boolean leavesSoon,
    boolean proposed) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** How many cases the coach carries with this one. */
  int carriedThen() {
    return caseload.carried(member) + (isTheirs ? 0 : 1);
  }

  /** Whether this case would go above the norm. */
  public boolean isOverNorm() {
    return carriedThen() > caseload.allowed(member);
  }

  /** Whether nothing stands in the way. */
  public boolean fits() {
    return !unwanted && !isAway && !leavesSoon && speaks && !isOverNorm();
  }

  CoachCandidate asProposed() {
    return new CoachCandidate(
        coach, caseload, member, absence, isAway, speaks, unwanted, isTheirs, leavesSoon, true);
  }

  /** As an option of a form. */
  public Map<String, Object> option() {
    return Map.of(
        "value",
        coach.userId(),
        "label",
        "%s (%d van %d)%s"
            .formatted(coach.name(), caseload.carried(member), caseload.allowed(member), remark()));
  }

  /** As a line of the table of a form. */
  public Map<String, Object> line() {
    return Map.of(
        "coach", (proposed ? "➜ " : "") + coach.name(),
        "cases", "%d van %d".formatted(caseload.cases(), caseload.places()),
        "intensive", "%d van %d".formatted(caseload.intensive(), caseload.intensivePlaces()),
        "languages", coach.languagesText(),
        "absence", absence.map(CoachCandidate::words).orElse(""),
        "room", caseload.level().label() + remark());
  }

  private String remark() {
    return proposed ? " · voorstel" : remarks().isEmpty() ? "" : " · " + remarks();
  }

  private String remarks() {
    var remarks = new java.util.ArrayList<String>();
    if (unwanted) {
      remarks.add("liever niet volgens de persoon");
    }
    if (isAway) {
      remarks.add("afwezig");
    }
    if (leavesSoon) {
      remarks.add("verlaat het team");
    }
    if (!speaks) {
      remarks.add("andere taal");
    }
    if (isOverNorm()) {
      remarks.add("boven de norm");
    }
    return String.join(", ", remarks);
  }

  private static String words(Absence absence) {
    return day(absence.firstDay()) + " tot " + day(absence.lastDay());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
