package be.woonspoor.allocation;

import be.woonspoor.engine.Decisions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether what somebody typed for a landlord can be. Bounds against typing errors, no policy. */
@Component
class LandlordChecks {

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_REPLY_DAYS = 90;
  private static final int MOST_REFUSALS = 9;
  private static final int YOUNGEST = 18;
  private static final int OLDEST = 40;
  private static final int MOST_STEPS = 10;
  private static final int MOST_MONTHS = 24;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");
  private static final Pattern STEP = Pattern.compile("\\s*(\\d{1,3})\\s*:\\s*(\\S.{0,119})");

  private final Decisions decisions;

  LandlordChecks(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The versions of the occupancy table to choose from. */
  List<String> norms() {
    return decisions.literals("fitting-occupancy", "norm");
  }

  /** What is wrong with a value, in Dutch; empty when it can be. */
  Optional<String> objection(LandlordItem item, String value) {
    if (value.isEmpty()) {
      return item.mayBeEmpty() ? Optional.empty() : Optional.of("Vul dit veld in.");
    }
    return switch (item) {
      case NAME -> unless(value.length() <= LONGEST_NAME, tooLong(LONGEST_NAME));
      case REPLY_DAYS -> number(value, 1, MOST_REPLY_DAYS);
      case REFUSALS_ALLOWED -> number(value, 0, MOST_REFUSALS);
      case OCCUPANCY_NORM ->
          unless(
              norms().contains(value),
              "Deze norm staat niet in de bezettingstabel. Kies uit: "
                  + String.join(", ", norms())
                  + ".");
      case CHILD_COUNTS_UNTIL -> number(value, YOUNGEST, OLDEST);
      case ARREARS_STEPS -> steps(value);
      case CONTACT_ADDRESS -> unless(value.length() <= LONGEST, tooLong(LONGEST));
      case CONTACT_EMAIL ->
          unless(
              value.length() <= LONGEST && EMAIL.matcher(value).matches(),
              "Dit is geen e-mailadres.");
      case CONTACT_PHONE -> unless(PHONE.matcher(value).matches(), "Dit is geen telefoonnummer.");
    };
  }

  private static Optional<String> number(String value, int fewest, int most) {
    return unless(
        value.matches("\\d{1,3}")
            && Integer.parseInt(value) >= fewest
            && Integer.parseInt(value) <= most,
        "Vul een geheel getal in van %d tot en met %d.".formatted(fewest, most));
  }

  private static Optional<String> steps(String value) {
    var lines = value.lines().toList();
    if (lines.size() > MOST_STEPS) {
      return Optional.of("Hoogstens " + MOST_STEPS + " stappen.");
    }
    var months = 0;
    for (var line : lines) {
      var step = STEP.matcher(line);
      if (!step.matches()) {
        return Optional.of(
            "Schrijf elke stap op een eigen regel, zoals: 2: aangetekende brief. Dit kan niet: "
                + line.strip());
      }
      var at = Integer.parseInt(step.group(1));
      if (at <= months || at > MOST_MONTHS) {
        return Optional.of(
            "Zet de maanden in volgorde, elk aantal één keer, van 1 tot en met "
                + MOST_MONTHS
                + ".");
      }
      months = at;
    }
    return Optional.empty();
  }

  private static String tooLong(int most) {
    return "Hoogstens " + most + " tekens.";
  }

  private static Optional<String> unless(boolean right, String sentence) {
    return right ? Optional.empty() : Optional.of(sentence);
  }
}
