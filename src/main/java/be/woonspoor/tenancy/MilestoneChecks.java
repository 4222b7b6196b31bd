package be.woonspoor.tenancy;

import be.woonspoor.engine.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a milestone that somebody typed can be. Bounds against typing errors, no policy. */
final class MilestoneChecks {

  private static final int MOST_MONTHS = 36;
  private static final int MOST_EURO = 20_000;
  private static final int MOST_DAYS = 365;
  private static final int LONGEST_STEP = 300;
  private static final int LONGEST_HELP = 1000;
  private static final int LONGEST_REASON = 500;
  private static final int FURTHEST_YEARS = 5;

  private final MilestoneChange change;
  private final List<FieldError> errors = new ArrayList<>();

  private MilestoneChecks(MilestoneChange change) {
    this.change = change;
  }

  /**
   * The rule that was typed.
   *
   * @throws MilestoneRefused with everything that is wrong
   */
  static MilestoneRule read(MilestoneChange change, boolean landlordKnown, LocalDate today) {
    var checks = new MilestoneChecks(change);
    if (!landlordKnown) {
      checks.refuse("landlord", "Deze verhuurder bestaat niet.");
    }
    checks.checkDay(today);
    checks.text("reason", change.reason(), 1, LONGEST_REASON, "Geef een reden.");
    var rule = checks.rule();
    if (!checks.errors.isEmpty()) {
      throw new MilestoneRefused(checks.errors);
    }
    return rule.orElseThrow();
  }

  private Optional<MilestoneRule> rule() {
    var code = oneOf(MilestoneCode.values(), change.code());
    if (code.isEmpty()) {
      refuse("code", "Kies een mijlpaal.");
    }
    var ocmw = oneOf(OcmwNotice.values(), change.ocmw());
    if (ocmw.isEmpty()) {
      refuse("ocmw", "Kies of het OCMW bericht krijgt.");
    }
    var does =
        text("landlordDoes", change.landlordDoes(), 1, LONGEST_STEP, "Zeg wat er dan gebeurt.");
    var can =
        text("coachCan", change.coachCan(), 1, LONGEST_HELP, "Zeg wat de coach nog kan doen.");
    var elsewhere = code.filter(c -> !c.isSetByArrears()).isPresent();
    var legal = code.filter(MilestoneCode::isLegal).isPresent();
    if (elsewhere) {
      none("fromMonths", change.fromMonths(), "de wet of de tabel zegt wanneer dit geldt");
      none("fromEuro", change.fromEuro(), "de wet of de tabel zegt wanneer dit geldt");
    } else if (change.applies() && change.fromMonths().isBlank() && change.fromEuro().isBlank()) {
      refuse("fromMonths", "Zeg vanaf hoeveel maanden of hoeveel euro achterstal.");
    }
    if (legal) {
      none("amount", change.amount(), "de tabel Termijnen zegt hoe lang er tijd is");
    }
    var months = elsewhere ? Optional.<Integer>empty() : months();
    var euro = elsewhere ? Optional.<BigDecimal>empty() : euro();
    var term = legal ? Optional.<MilestoneTerm>empty() : term();
    return code.flatMap(
        known ->
            ocmw.map(
                notice ->
                    new MilestoneRule(
                        0, known, change.applies(), months, euro, term, notice, does, can)));
  }

  private void none(String field, String typed, String why) {
    if (!typed.isBlank()) {
      refuse(field, "Laat dit leeg: " + why + ".");
    }
  }

  private Optional<Integer> months() {
    return number("fromMonths", change.fromMonths(), MOST_MONTHS);
  }

  private Optional<Integer> number(String field, String typed, int most) {
    var words = typed.strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (!words.matches("\\d{1,3}")
        || Integer.parseInt(words) < 1
        || Integer.parseInt(words) > most) {
      refuse(field, "Vul een geheel getal in van 1 tot en met %d.".formatted(most));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(words));
  }

  private Optional<BigDecimal> euro() {
    var words = change.fromEuro().strip().replace(',', '.');
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (!words.matches("\\d{1,5}(\\.\\d{1,2})?")
        || new BigDecimal(words).signum() == 0
        || new BigDecimal(words).compareTo(BigDecimal.valueOf(MOST_EURO)) > 0) {
      refuse("fromEuro", "Vul een bedrag in van meer dan 0 tot en met %d.".formatted(MOST_EURO));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(words));
  }

  private Optional<MilestoneTerm> term() {
    var unit = oneOf(MilestoneTerm.Unit.values(), change.unit());
    if (unit.isEmpty()) {
      refuse("unit", "Kies waarin de tijd geteld wordt.");
      return Optional.empty();
    }
    if (unit.get() == MilestoneTerm.Unit.MONTH_END) {
      return Optional.of(new MilestoneTerm(1, unit.get()));
    }
    if (change.amount().isBlank()) {
      refuse("amount", "Vul een geheel getal in van 1 tot en met %d.".formatted(MOST_DAYS));
    }
    return number("amount", change.amount(), MOST_DAYS)
        .map(amount -> new MilestoneTerm(amount, unit.get()));
  }

  private void checkDay(LocalDate today) {
    var day = change.validFrom();
    if (day == null) {
      refuse("validFrom", "Vul dit veld in.");
    } else if (day.isBefore(today)) {
      refuse("validFrom", "Kies vandaag of een latere dag.");
    } else if (day.isAfter(today.plusYears(FURTHEST_YEARS))) {
      refuse("validFrom", "Deze dag ligt te ver in de toekomst.");
    }
  }

  private String text(String field, String typed, int shortest, int longest, String missing) {
    var words = typed == null ? "" : typed.strip();
    if (words.length() < shortest) {
      refuse(field, missing);
    } else if (words.length() > longest) {
      refuse(field, "Hoogstens " + longest + " tekens.");
    }
    return words;
  }

  private static <E extends Enum<E>> Optional<E> oneOf(E[] codes, String text) {
    return Arrays.stream(codes).filter(code -> code.name().equals(text)).findFirst();
  }

  private void refuse(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
