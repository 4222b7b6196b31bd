package be.woonspoor.trajectory;

import be.woonspoor.casefile.FileCopies;
import be.woonspoor.casefile.FileCopy;
import be.woonspoor.casefile.FileCopy.Entry;
import be.woonspoor.casefile.FileCopy.Field;
import be.woonspoor.engine.WhoActs;
import be.woonspoor.letters.Reports;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.team.Coaches;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Makes the copy of a file that a person gets. Nothing is left out but what is about others: by
 * rule where a capability says so, and where the lead decides so for a reason that the person
 * reads.
 */
@Service
public class FileExports {

  private static final List<FileCopy.LeftOut> BY_RULE =
      List.of(
          new FileCopy.LeftOut(
              "de naam van wie een signaal meldde",
              "Er staat wel van welke kant het kwam, niet van wie."),
          new FileCopy.LeftOut(
              "rijksregisternummers van wie bij u woont",
              "Die zijn van hen. We bewaren ze ook niet."),
          new FileCopy.LeftOut(
              "de accounts van medewerkers", "U leest hun naam en wat ze bij de dienst doen."),
          new FileCopy.LeftOut(
              "sleutels, tellers en controlegetallen", "Daar staat niets over u in."));

  private final FileCopies copies;
  private final Retention retention;
  private final Coaches coaches;
  private final StaffAccounts accounts;
  private final Reports reports;
  private final Clock clock;

  FileExports(
      FileCopies copies,
      Retention retention,
      Coaches coaches,
      StaffAccounts accounts,
      Reports reports,
      Clock clock) {
    this.copies = copies;
    this.retention = retention;
    this.coaches = coaches;
    this.accounts = accounts;
    this.reports = reports;
    this.clock = clock;
  }

  /** Entries in which somebody else speaks, and which may be kept back. */
  public List<Entry> confidential(String caseNumber) {
    return copies.of(caseNumber).confidential();
  }

  /**
   * Makes the copy as the file stands now.
   *
   * @throws be.woonspoor.casefile.NoSuchCase when there is no such case
   */
  public FileExport of(String caseNumber, Withheld withheld) {
    var read = copies.of(caseNumber);
    var redaction = new Redaction(read, withheld);
    var staff = new Staff();
    return new FileExport(
        caseNumber,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        read.map(redaction::of).map(staff::of).chapters(),
        leftOut(read, withheld),
        retention.inDutch(),
        reports.complaintsTo());
  }

  private static List<FileCopy.LeftOut> leftOut(FileCopy read, Withheld withheld) {
    var leftOut = new ArrayList<>(BY_RULE);
    leftOut.addAll(read.leftOut());
    read.confidential().stream()
        .filter(entry -> withheld.entries().containsKey(entry.key()))
        .forEach(
            entry ->
                leftOut.add(
                    new FileCopy.LeftOut(
                        entry.confidential().orElseThrow(), withheld.entries().get(entry.key()))));
    withheld
        .words()
        .values()
        .forEach(why -> leftOut.add(new FileCopy.LeftOut("woorden over iemand anders", why)));
    return leftOut;
  }

  /** Gives the staff their names and functions, also where an answer is an account. */
  private final class Staff {

    private final Map<String, String> coachNames = coaches.names();
    private final Map<String, String> functions = new HashMap<>();
    private final UnaryOperator<String> names;

    private Staff() {
      for (var role : Role.values()) {
        accounts.membersOf(role).forEach(account -> functions.putIfAbsent(account, role.label()));
      }
      var known = new HashMap<>(coachNames);
      this.names =
          account ->
              account.isEmpty() || account.equals(WhoActs.SYSTEM)
                  ? "het systeem"
                  : known.computeIfAbsent(account, this::called);
    }

    private String called(String account) {
      return accounts.nameOf(account).orElse("iemand die hier niet meer werkt");
    }

    private FileCopy.Chapter of(FileCopy.Chapter chapter) {
      return new FileCopy.Chapter(
          chapter.name(), chapter.title(), chapter.entries().stream().map(this::of).toList());
    }

    private Entry of(Entry entry) {
      return new Entry(
          entry.key(),
          entry.confidential(),
          entry.fields().stream()
              .map(field -> new Field(field.name(), field.label(), of(field.value())))
              .toList());
    }

    private Object of(Object value) {
      if (value instanceof FileCopy.Staff staff) {
        var name = names.apply(staff.account());
        var function = functions.getOrDefault(staff.account(), "");
        return function.isEmpty() ? name : name + " (" + function.toLowerCase() + ")";
      }
      if (value instanceof String text) {
        return coachNames.getOrDefault(text, text);
      }
      if (value instanceof List<?> many) {
        return many.stream().map(one -> one instanceof Entry entry ? of(entry) : of(one)).toList();
      }
      return value;
    }
  }
}
