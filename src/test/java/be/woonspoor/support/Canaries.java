package be.woonspoor.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that must never turn up in the engine, and the search for them in all of its tables. */
public final class Canaries {

  public static final String TEXT = "Kanarievogel";
  public static final String DATE = "1937-04-19";
  public static final String LATER = "2093-04-21";
  public static final String NUMBER = "7391846";
  public static final String NATIONAL_NUMBER = "37041900140";
  static final String AMOUNT = "7391.84";
  static final String SMALL_AMOUNT = "739.18";
  static final String PHONE = "0" + NUMBER;
  static final String EMAIL = TEXT + "@example.org";

  /** The same days as people and machines write them. */
  private static final List<String> OTHER_DATES =
      List.of(
          "19/04/1937",
          "19 april 1937",
          "-1032048000000",
          "-1032051600000",
          "21/04/2093",
          "21 april 2093",
          "3891110400000",
          "3891103200000");

  /** An id of the engine may hold any digits; a canary stands by itself. */
  private static final String ALONE = "(?<![0-9a-f-])(?:%s)(?![0-9a-f])";

  static final String ANYWHERE =
      Stream.concat(
              Stream.of(
                  TEXT,
                  DATE,
                  LATER,
                  ALONE.formatted(
                      Stream.of(NUMBER, PHONE, NATIONAL_NUMBER, AMOUNT, SMALL_AMOUNT)
                          .map(number -> number.replace(".", "\\."))
                          .collect(Collectors.joining("|")))),
              Stream.concat(
                  OTHER_DATES.stream(), Stream.of(TEXT, DATE, LATER, NUMBER).map(Canaries::bytes)))
          .collect(Collectors.joining("|"));

  private static final Pattern IN_TEXT = Pattern.compile(ANYWHERE, Pattern.CASE_INSENSITIVE);

  /** Models and forms lie here too; they are ours and large. */
  static final String NO_MODEL = "deployment_id_ is null";

  static final String MODELS = "act_ge_bytearray";

  private final JdbcClient jdbc;
  private final String search;

  public Canaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.search =
        tables().stream().map(Canaries::search).collect(Collectors.joining(" union all "));
  }

  /** Every row of an engine table that holds a canary, in any column, in plain or in bytes. */
  public List<String> found() {
    return found(ANYWHERE);
  }

  /** The same for a pattern of somebody else. */
  public List<String> found(String pattern) {
    return new ArrayList<>(jdbc.sql(search).param("canary", pattern).query(String.class).list());
  }

  /**
   * The same for the words of somebody else, as they are written and as the bytes that serialized
   * values and failures are kept in.
   */
  public List<String> foundAny(Collection<String> words) {
    return found(
        words.stream()
            .flatMap(
                word -> Stream.of(word.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1"), bytes(word)))
            .collect(Collectors.joining("|")));
  }

  private static String search(String table) {
    return "select '%s: ' || t::text from public.%s t where %s t::text ~* :canary"
        .formatted(table, table, table.equals(MODELS) ? NO_MODEL + " and " : "");
  }

  /** The engine's tables. */
  public List<String> tables() {
    return jdbc.sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name like 'act\\_%'
            """)
        .query(String.class)
        .list();
  }

  private static String bytes(String canary) {
    return HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a text holds a canary. */
  public static boolean isIn(String text) {
    return IN_TEXT.matcher(text).find();
  }
}
