package be.woonspoor.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An INSZ or BIS number of which the check digits are right. Eleven digits: year, month and day of
 * birth, a counter, and 97 minus the rest of the first nine by 97, where a 2 goes in front for who
 * was born from 2000 on. Month and day may be 00 when they are unknown; a BIS number adds 20 or 40
 * to the month. Source: domain dossier §7 (S105, S106, S107).
 *
 * @param digits eleven digits without separators
 */
public record NationalNumber(String digits) {

  private static final Pattern WRITTEN = Pattern.compile("[0-9][0-9 ./-]*");
  private static final Pattern SEPARATORS = Pattern.compile("[ ./-]");
  private static final int LENGTH = 11;
  private static final int MODULUS = 97;
  private static final int BIS_SEX_UNKNOWN = 20;
  private static final int BIS_SEX_KNOWN = 40;
  private static final int LAST_COUNTER = 998;

  public NationalNumber {
    if (digits.length() != LENGTH || centuryOf(digits).isEmpty()) {
      throw new IllegalArgumentException("not a national number");
    }
  }

  /** Whether a text has the length and the characters of such a number, right or wrong. */
  static boolean looksLikeOne(String written) {
    return WRITTEN.matcher(written).matches()
        && SEPARATORS.matcher(written).replaceAll("").length() == LENGTH;
  }

  /** Reads a number with or without separators; empty when it can't be right. */
  public static Optional<NationalNumber> read(String written) {
    var text = written.strip();
    if (!looksLikeOne(text)) {
      return Optional.empty();
    }
    var digits = SEPARATORS.matcher(text).replaceAll("");
    return centuryOf(digits)
        .filter(century -> isPossible(digits, century))
        .map(century -> new NationalNumber(digits));
  }

  /** Whether this number and a date of birth may belong together, as far as the number knows. */
  public boolean agreesWith(LocalDate birthDate) {
    var month = month(digits);
    var day = part(4, 6);
    if (month == 0) {
      return part(0, 2) == 0 || year() == birthDate.getYear();
    }
    return year() == birthDate.getYear()
        && month == birthDate.getMonthValue()
        && (day == 0 || day == birthDate.getDayOfMonth());
  }

  private int year() {
    return centuryOf(digits).orElseThrow() + part(0, 2);
  }

  private int part(int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }

  private static Optional<Integer> centuryOf(String digits) {
    var counted = Long.parseLong(digits.substring(0, 9));
    var check = Integer.parseInt(digits.substring(9));
    if (check == MODULUS - counted % MODULUS) {
      return Optional.of(1900);
    }
    return check == MODULUS - (2_000_000_000L + counted) % MODULUS
        ? Optional.of(2000)
        : Optional.empty();
  }

  private static boolean isPossible(String digits, int century) {
    var counter = Integer.parseInt(digits.substring(6, 9));
    var month = month(digits);
    if (counter < 1 || counter > LAST_COUNTER || month > 12) {
      return false;
    }
    var day = Integer.parseInt(digits.substring(4, 6));
    if (month == 0) {
      return true;
    }
    try {
      LocalDate.of(century + Integer.parseInt(digits.substring(0, 2)), month, day == 0 ? 1 : day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int month(String digits) {
    var written = Integer.parseInt(digits.substring(2, 4));
    if (written >= BIS_SEX_KNOWN) {
      return written - BIS_SEX_KNOWN;
    }
    return written >= BIS_SEX_UNKNOWN ? written - BIS_SEX_UNKNOWN : written;
  }

  /** Never the number itself: it must not slip into a log. */
  @Override
  public String toString() {
    return "NationalNumber[***]";
  }
}
