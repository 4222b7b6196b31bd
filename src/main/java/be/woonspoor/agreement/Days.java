package be.woonspoor.agreement;

import java.time.format.DateTimeFormatter;

/** How days are written for people. */
final class Days {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Days() {}
}
