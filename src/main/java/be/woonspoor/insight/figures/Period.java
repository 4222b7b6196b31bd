package be.woonspoor.insight.figures;

import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days that figures are about, both included, in Belgian time. Things count as they stood at
 * the end of the last day, wherever the file tells when they changed.
 */
record Period(LocalDate from, LocalDate to) {

  /** Longer than any file is kept; a longer period is a slip of the keyboard. */
  static final int MOST_YEARS = 20;

  /**
   * Reads a period as somebody typed it.
   *
   * @throws BadRequest with every error at once
   */
  static Period of(Optional<String> from, Optional<String> to, LocalDate today) {
    var errors = new ArrayList<FieldError>();
    var first = day("from", "de eerste dag", from, errors);
    var last = day("to", "de laatste dag", to, errors);
    if (first.isPresent() && last.isPresent()) {
      check(first.get(), last.get(), today, errors);
    }
    if (!errors.isEmpty()) {
      throw new BadRequest("Deze periode kan niet.", errors);
    }
    return new Period(first.orElseThrow(), last.orElseThrow());
  }

  /** A calendar year, as far as it has gone. */
  static Period ofYear(int year, LocalDate today) {
    var last = LocalDate.of(year, 12, 31);
    return new Period(LocalDate.of(year, 1, 1), last.isAfter(today) ? today : last);
  }

  Instant start() {
    return startOf(from);
  }

  /** The first moment that no longer belongs to it. */
  Instant end() {
    return startOf(to.plusDays(1));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(start()) && moment.isBefore(end());
  }

  /** The Belgian day of a moment. */
  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, Terms.BELGIUM);
  }

  /** The last day of every month that ends within it, and its own last day. */
  List<LocalDate> monthEnds() {
    return from.withDayOfMonth(1)
        .datesUntil(to.plusDays(1), java.time.Period.ofMonths(1))
        .map(first -> first.plusMonths(1).minusDays(1))
        .map(last -> last.isAfter(to) ? to : last)
        .toList();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Terms.BELGIUM).toInstant();
  }

  private static Optional<LocalDate> day(
      String field, String which, Optional<String> typed, List<FieldError> errors) {
    var text = typed.map(String::strip).filter(given -> !given.isEmpty());
    if (text.isEmpty()) {
      errors.add(new FieldError(field, "Vul %s in, zoals 2026-01-31.".formatted(which)));
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.get()));
    } catch (DateTimeParseException e) {
      errors.add(
          new FieldError(
              field, "Schrijf %s als jaar-maand-dag, zoals 2026-01-31.".formatted(which)));
      return Optional.empty();
    }
  }

  private static void check(
      LocalDate from, LocalDate to, LocalDate today, List<FieldError> errors) {
    if (from.isAfter(to)) {
      errors.add(new FieldError("from", "De eerste dag kan niet na de laatste liggen."));
    }
    if (to.isAfter(today)) {
      errors.add(
          new FieldError("to", "De laatste dag ligt in de toekomst; neem ten laatste vandaag."));
    }
    if (from.isBefore(to.minusYears(MOST_YEARS))) {
      errors.add(
          new FieldError(
              "from", "Neem een periode van ten hoogste %d jaar.".formatted(MOST_YEARS)));
    }
  }
}
