package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Submission;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.team.Absence;
import be.woonspoor.team.Absences;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields of a form that say who is away, who stands in and how long; and their rules. */
@Component
class StaffFields {

  private static final int LONGEST = 366;
  private static final Set<Role> STAFF = Set.of(Role.WOONCOACH, Role.TEAMLEAD, Role.ADMINISTRATION);

  private final Coaches coaches;
  private final StaffAccounts accounts;
  private final Absences absences;

  StaffFields(Coaches coaches, StaffAccounts accounts, Absences absences) {
    this.coaches = coaches;
    this.accounts = accounts;
    this.absences = absences;
  }

  /** The member of staff that a field names, by account or full name. */
  String member(Submission submission, String field) {
    var words = submission.requiredText(field).strip();
    return coaches
        .named(words)
        .map(Coach::userId)
        .or(() -> accountNamed(words))
        .orElseThrow(() -> submission.refuse(field, "Er is niemand van het team met deze naam."));
  }

  /** The full name of a member of staff. */
  String name(String userId) {
    return Optional.ofNullable(coaches.names().get(userId))
        .or(() -> accounts.nameOf(userId))
        .orElse(userId);
  }

  /** Refuses a stand-in who has not the role for it. */
  void refuseUnfit(Submission submission, String away, String standIn, String field) {
    if (away.equals(standIn)) {
      throw submission.refuse(field, "Kies iemand anders dan wie afwezig is.");
    }
    if (coaches.find(away).isPresent() && coaches.find(standIn).isEmpty()) {
      throw submission.refuse(field, "Enkel een wooncoach vervangt een wooncoach.");
    }
    if (accounts.is(away, Role.TEAMLEAD)
        && coaches.find(standIn).isEmpty()
        && !accounts.is(standIn, Role.TEAMLEAD)) {
      throw submission.refuse(
          field, "Kies een wooncoach of een andere hoofdmaatschappelijk werker.");
    }
  }

  /** Refuses days that are no stretch of at most a year. */
  void refuseWrongDays(Submission submission, LocalDate first, LocalDate last, String fieldOfLast) {
    if (last.isBefore(first)) {
      throw submission.refuse(fieldOfLast, "De laatste dag valt voor de eerste.");
    }
    if (ChronoUnit.DAYS.between(first, last) > LONGEST) {
      throw submission.refuse(fieldOfLast, "Hoogstens een jaar; daarna past u de laatste dag aan.");
    }
  }

  /** Refuses an absence with a day on which all who would stand in are away themselves. */
  void refuseNobody(Submission submission, Absence absence, String field) {
    absences
        .firstDayWithoutAnybody(absence)
        .ifPresent(
            day -> {
              throw submission.refuse(
                  field,
                  "Op %s is ook die vervanger afwezig en blijft er niemand over; kies iemand anders."
                      .formatted(Dates.text(day)));
            });
  }

  /** The colleagues who can stand in for somebody, as options. */
  List<Map<String, String>> standInOptions(String away) {
    var colleagues = coaches.all().stream().map(Coach::userId);
    var others =
        coaches.find(away).isPresent()
            ? Stream.<String>empty()
            : accounts.is(away, Role.TEAMLEAD)
                ? accounts.membersOf(Role.TEAMLEAD).stream()
                : STAFF.stream().flatMap(role -> accounts.membersOf(role).stream());
    return Stream.concat(colleagues, others)
        .distinct()
        .filter(user -> !user.equals(away))
        .map(user -> Map.of("value", user, "label", name(user)))
        .toList();
  }

  private Optional<String> accountNamed(String words) {
    var meant =
        STAFF.stream()
            .flatMap(role -> accounts.membersOf(role).stream())
            .distinct()
            .filter(
                user ->
                    user.equalsIgnoreCase(words)
                        || accounts.nameOf(user).filter(words::equalsIgnoreCase).isPresent())
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
