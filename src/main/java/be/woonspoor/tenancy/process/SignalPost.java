package be.woonspoor.tenancy.process;

import be.woonspoor.engine.FieldError;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A signal as it is posted.
 *
 * @param kind a {@link SignalKind}
 * @param source a {@link SignalSource} but {@code SYSTEM}
 * @param noticedOn the day; today when absent
 * @param monthsInArrears required for arrears
 * @param balance euro in arrears
 * @param deadline end of the lease, hearing, or first day of an eviction
 * @param servedOn when a bailiff or the court brought it, for a petition or a judgment
 * @param serious whether it is urgent
 * @param story what was seen or heard
 */
record SignalPost(
    String kind,
    String source,
    LocalDate noticedOn,
    Integer monthsInArrears,
    BigDecimal balance,
    LocalDate deadline,
    LocalDate servedOn,
    boolean serious,
    String story) {

  private static final int LONGEST_STORY = 4000;
  private static final int MOST_MONTHS = 60;
  private static final BigDecimal MOST_EURO = new BigDecimal("100000");

  /**
   * Everything that is wrong, in Dutch; empty when it can be kept.
   *
   * @param partner whether it comes from a partner, who tells what was seen there and nothing of
   *     the guidance
   */
  List<FieldError> errors(LocalDate today, boolean partner) {
    var errors = new ArrayList<FieldError>();
    if (!isOneOf(kinds(partner), kind)) {
      errors.add(new FieldError("kind", "Kies een van " + names(kinds(partner)) + "."));
    }
    if (!isOneOf(sources(partner), source)) {
      errors.add(new FieldError("source", "Kies een van " + names(sources(partner)) + "."));
    }
    if (noticedOn != null && noticedOn.isAfter(today)) {
      errors.add(new FieldError("noticedOn", "Deze datum kan niet in de toekomst liggen."));
    }
    if (servedOn != null && servedOn.isAfter(today)) {
      errors.add(new FieldError("servedOn", "Deze datum kan niet in de toekomst liggen."));
    }
    if (monthsInArrears == null && SignalKind.ARREARS.name().equals(kind)) {
      errors.add(new FieldError("monthsInArrears", "Vul dit veld in."));
    }
    if (monthsInArrears != null && (monthsInArrears < 0 || monthsInArrears > MOST_MONTHS)) {
      errors.add(new FieldError("monthsInArrears", "Tussen 0 en " + MOST_MONTHS + "."));
    }
    if (balance != null && (balance.signum() < 0 || balance.compareTo(MOST_EURO) > 0)) {
      errors.add(new FieldError("balance", "Tussen 0 en " + MOST_EURO.toPlainString() + "."));
    }
    if (story == null || story.isBlank()) {
      errors.add(new FieldError("story", "Vul dit veld in."));
    } else if (story.length() > LONGEST_STORY) {
      errors.add(new FieldError("story", "Hoogstens " + LONGEST_STORY + " tekens."));
    }
    return errors;
  }

  SignalKind kindCode() {
    return SignalKind.valueOf(kind);
  }

  SignalReport report(Instant at, LocalDate today, String by) {
    return new SignalReport(
        at,
        by,
        SignalSource.valueOf(source),
        Optional.ofNullable(noticedOn).orElse(today),
        serious,
        new SignalDetails(
            Optional.ofNullable(monthsInArrears),
            Optional.ofNullable(balance),
            Optional.ofNullable(deadline),
            Optional.ofNullable(servedOn),
            story.strip()));
  }

  private static SignalKind[] kinds(boolean partner) {
    return Arrays.stream(SignalKind.values())
        .filter(kind -> !partner || !kind.isAboutGuidance())
        .toArray(SignalKind[]::new);
  }

  private static SignalSource[] sources(boolean partner) {
    return Arrays.stream(SignalSource.values())
        .filter(source -> source != SignalSource.SYSTEM)
        .filter(source -> !partner || source == SignalSource.PARTNER)
        .toArray(SignalSource[]::new);
  }

  private static boolean isOneOf(Enum<?>[] codes, String text) {
    return Arrays.stream(codes).anyMatch(code -> code.name().equals(text));
  }

  private static String names(Enum<?>[] codes) {
    return String.join(", ", Arrays.stream(codes).map(Enum::name).toList());
  }
}
