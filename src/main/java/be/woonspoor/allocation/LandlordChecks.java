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
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");

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
    if (!item.isSet()) {
      return Optional.of("Dit wijzigt u nu bij de mijlpalen.");
    }
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
      case ARREARS_STEPS -> Optional.empty();
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

  private static String tooLong(int most) {
    return "Hoogstens " + most + " tekens.";
  }

  private static Optional<String> unless(boolean right, String sentence) {
    return right ? Optional.empty() : Optional.of(sentence);
  }
}
