package be.woonspoor.team;

import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the lead changes the team and the norms. A change holds from today or later, never before:
 * what was told about the past stays true.
 */
@Component
public class TeamDesk {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_CASES = 100;
  private static final int DECIMALS = 2;
  private static final int LANGUAGES_LENGTH = 200;
  private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Coaches coaches;
  private final CaseloadNorms norms;
  private final StaffAccounts accounts;
  private final Clock clock;

  TeamDesk(Coaches coaches, CaseloadNorms norms, StaffAccounts accounts, Clock clock) {
    this.coaches = coaches;
    this.norms = norms;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Adds a coach, or changes what holds for one.
   *
   * @throws TeamRefused with everything that is wrong; nothing is changed then
   */
  @Transactional
  public void change(Coach coach, LocalDate validFrom, String by) {
    var errors = new ArrayList<FieldError>();
    if (!accounts.is(coach.userId(), Role.WOONCOACH)) {
      errors.add(
          new FieldError(
              "userId", "Er is geen account met deze gebruikersnaam in de rol wooncoach."));
    }
    if (coach.name().isBlank() || coach.name().length() > LONGEST_NAME) {
      errors.add(new FieldError("name", "Vul een naam in van hoogstens 200 tekens."));
    }
    if (coach.fte().signum() <= 0
        || coach.fte().compareTo(BigDecimal.ONE) > 0
        || coach.fte().stripTrailingZeros().scale() > DECIMALS) {
      errors.add(new FieldError("fte", "Een deel van een voltijdse job: meer dan 0, hoogstens 1."));
    }
    if (coach.languages().isEmpty()
        || !ISO_LANGUAGES.containsAll(coach.languages())
        || String.join(",", coach.languages()).length() > LANGUAGES_LENGTH) {
      errors.add(
          new FieldError("languages", "Geef taalcodes van twee letters, zoals nl, fr of ar."));
    }
    if (coach.workingDays().isEmpty()) {
      errors.add(new FieldError("workingDays", "Kies minstens één werkdag."));
    }
    if (coach.until().filter(last -> last.isBefore(validFrom)).isPresent()) {
      errors.add(new FieldError("until", "De laatste dag valt voor de dag waarop dit ingaat."));
    }
    errors.addAll(fromWhen(validFrom));
    refuse(errors);
    coaches.change(coach, validFrom, by);
  }

  /**
   * Sets the norms from a day on.
   *
   * @throws TeamRefused with everything that is wrong; nothing is changed then
   */
  @Transactional
  public void change(CaseloadNorm norm, LocalDate validFrom, String by) {
    var errors = new ArrayList<FieldError>();
    pair(errors, "coaching", norm.coachingWarning(), norm.coachingLimit());
    pair(errors, "intensive", norm.intensiveWarning(), norm.intensiveLimit());
    errors.addAll(fromWhen(validFrom));
    refuse(errors);
    norms.change(norm, validFrom, by);
  }

  private static void pair(List<FieldError> errors, String kind, int warning, int limit) {
    if (limit < 1 || limit > MOST_CASES) {
      errors.add(new FieldError(kind + "Limit", "Een getal van 1 tot 100."));
    }
    if (warning < 1 || warning > limit) {
      errors.add(new FieldError(kind + "Warning", "Een getal van 1 tot hoogstens de norm zelf."));
    }
  }

  private List<FieldError> fromWhen(LocalDate validFrom) {
    return validFrom.isBefore(LocalDate.now(clock.withZone(Terms.BELGIUM)))
        ? List.of(
            new FieldError(
                "validFrom",
                "Dit kan ten vroegste vandaag ingaan: cijfers van vroeger blijven zoals ze waren."))
        : List.of();
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new TeamRefused(errors);
    }
  }
}
