package be.woonspoor.trajectory;

import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.Person;
import be.woonspoor.coaching.Phase;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one line of a file with running cases, and gathers everything that is wrong with it. */
final class RunningCaseReader {

  static final String KEY = "kenmerk";
  static final String FIRST_NAME = "voornaam";
  static final String LAST_NAME = "familienaam";
  static final String BIRTH_DATE = "geboortedatum";
  static final String LANGUAGE = "taal";
  static final String PHONE = "telefoon";
  static final String ADDRESS = "adres";
  static final String LEASE_START = "huur_begin";
  static final String LANDLORD = "verhuurder";
  static final String PHASE = "ritme";
  static final String COACH = "coach";
  static final String LAST_CONTACT = "laatste_contact";
  static final String NOTE = "notitie";

  /** Every column, in the order of the template. */
  static final List<String> COLUMNS =
      List.of(
          KEY,
          FIRST_NAME,
          LAST_NAME,
          BIRTH_DATE,
          LANGUAGE,
          PHONE,
          ADDRESS,
          LEASE_START,
          LANDLORD,
          PHASE,
          COACH,
          LAST_CONTACT,
          NOTE);

  /** The columns that may be left out or empty. */
  static final Set<String> OPTIONAL = Set.of(LANGUAGE, PHONE, LAST_CONTACT, NOTE);

  private static final DateTimeFormatter BELGIAN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Map<String, Phase> PHASES =
      Map.of(
          "wekelijks", Phase.WEEKLY,
          "tweewekelijks", Phase.FORTNIGHTLY,
          "maandelijks", Phase.MONTHLY);

  private final CsvTable table;
  private final CsvTable.Line line;
  private final List<ImportError> errors;
  private final LocalDate today;

  RunningCaseReader(CsvTable table, CsvTable.Line line, LocalDate today, List<ImportError> errors) {
    this.table = table;
    this.line = line;
    this.today = today;
    this.errors = errors;
  }

  /** The case of this line; empty when something is wrong with it. */
  Optional<RunningCase> read(Coaches coaches) {
    var before = errors.size();
    var key = required(KEY, 100);
    var person =
        new Person(
            required(FIRST_NAME, 100),
            required(LAST_NAME, 100),
            day(BIRTH_DATE, true).orElse(LONG_AGO),
            language());
    var contact = new Contact(phone(), "", required(ADDRESS, 300));
    var leaseStart = day(LEASE_START, true).orElse(today);
    var landlord = required(LANDLORD, 200);
    var phase = phase();
    var coach = coach(coaches);
    var lastContact = day(LAST_CONTACT, false);
    var note = text(NOTE, 2000);
    if (person.birthDate().isAfter(leaseStart)) {
      refuse(LEASE_START, "De huur begint voor de geboortedatum.");
    }
    return errors.size() > before
        ? Optional.empty()
        : Optional.of(
            new RunningCase(
                Optional.of(key),
                person,
                contact,
                leaseStart,
                landlord,
                phase.orElseThrow(),
                coach.orElseThrow(),
                lastContact,
                note));
  }

  void refuse(String column, String sentence) {
    errors.add(new ImportError(line.number(), table.column(column), sentence));
  }

  private String text(String column, int longest) {
    var cell = line.cell(column);
    if (cell.chars()
        .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r')) {
      refuse(column, "Hier staat een onzichtbaar teken dat er niet hoort.");
    } else if (cell.length() > longest) {
      refuse(column, "Hoogstens " + longest + " tekens.");
    }
    return cell;
  }

  private String required(String column, int longest) {
    var cell = text(column, longest);
    if (cell.isEmpty()) {
      refuse(column, "Dit mag niet leeg zijn.");
    }
    return cell;
  }

  private Optional<LocalDate> day(String column, boolean isRequired) {
    var cell = isRequired ? required(column, 20) : text(column, 20);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      var day = cell.contains("/") ? LocalDate.parse(cell, BELGIAN) : LocalDate.parse(cell);
      if (day.isAfter(today)) {
        refuse(column, "Deze dag ligt in de toekomst.");
      } else if (day.isBefore(LONG_AGO)) {
        refuse(column, "Deze dag ligt voor 1900.");
      }
      return Optional.of(day);
    } catch (DateTimeException e) {
      refuse(column, "Dit is geen dag; schrijf dd/mm/jjjj, zoals 31/12/2024.");
      return Optional.empty();
    }
  }

  private Optional<String> language() {
    var cell = text(LANGUAGE, 20).toLowerCase(Locale.ROOT);
    if (!cell.isEmpty() && !LANGUAGES.contains(cell)) {
      refuse(LANGUAGE, "Geef een taalcode van twee letters, zoals nl of ar.");
    }
    return Optional.of(cell).filter(code -> !code.isEmpty());
  }

  private String phone() {
    var cell = text(PHONE, 30);
    if (!cell.isEmpty() && !cell.matches("\\+?[0-9 ()./-]{6,30}")) {
      refuse(PHONE, "Dit is geen telefoonnummer.");
    }
    return cell;
  }

  private Optional<Phase> phase() {
    var cell = required(PHASE, 20).toLowerCase(Locale.ROOT);
    var phase = Optional.ofNullable(PHASES.get(cell));
    if (!cell.isEmpty() && phase.isEmpty()) {
      refuse(PHASE, "Schrijf wekelijks, tweewekelijks of maandelijks.");
    }
    return phase;
  }

  private Optional<String> coach(Coaches coaches) {
    var cell = required(COACH, 200);
    var coach = coaches.named(cell).map(Coach::userId);
    if (!cell.isEmpty() && coach.isEmpty()) {
      refuse(COACH, "Er is geen wooncoach met deze naam of gebruikersnaam.");
    }
    return coach;
  }
}
