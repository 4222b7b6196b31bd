package be.woonspoor.support;

import be.woonspoor.security.Role;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * The team of the demo and of the tests: a lead, nine coaches who share 6.5 full-time jobs, one
 * administrative worker, one referrer, one designer and one operator. All have the same password,
 * which the product refuses for a real operator.
 */
public final class DemoTeam {

  /** The password of every account. */
  public static final String PASSWORD = "woonspoor-demo";

  public static final String LEAD = "lead";
  public static final String OFFICE = "office";
  public static final String REFERRER = "referrer";
  public static final String DESIGNER = "designer";
  public static final String OPERATOR = "operator";

  private static final BigDecimal FULL_TIME = BigDecimal.ONE;
  private static final BigDecimal HALF_TIME = new BigDecimal("0.5");

  private static final List<Account> ACCOUNTS =
      List.of(
          coach("coach1", "Amira", "Haddad", FULL_TIME, "nl", "fr", "ar"),
          coach("coach2", "Bram", "De Smet", FULL_TIME, "nl", "en"),
          coach("coach3", "Carla", "Verbeke", FULL_TIME, "nl", "fr"),
          coach("coach4", "Deniz", "Yilmaz", FULL_TIME, "nl", "tr"),
          coach("coach5", "Els", "Maertens", HALF_TIME, "nl", "fr"),
          coach("coach6", "Farid", "Rahimi", HALF_TIME, "nl", "fa", "en"),
          coach("coach7", "Greet", "Claes", HALF_TIME, "nl"),
          coach("coach8", "Hanna", "Novak", HALF_TIME, "nl", "sk", "en"),
          coach("coach9", "Ivo", "Lambert", HALF_TIME, "nl", "fr"),
          other(LEAD, "Katrien", "Baert", Role.TEAMLEAD),
          other(OFFICE, "Lut", "Goossens", Role.ADMINISTRATION),
          other(REFERRER, "Mieke", "Peeters", Role.REFERRER),
          other(DESIGNER, "Noor", "Janssens", Role.DESIGNER),
          other(OPERATOR, "Otto", "Willems", Role.OPERATOR));

  private DemoTeam() {}

  /** One account of the team; {@code coach} is null for whoever is no coach. */
  private record Account(String id, String firstName, String lastName, Role role, Coach coach) {}

  /** The first account that has a role. */
  public static String accountOf(Role role) {
    return ACCOUNTS.stream()
        .filter(account -> account.role() == role)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The accounts of the nine coaches. */
  public static List<String> coaches() {
    return ACCOUNTS.stream()
        .filter(account -> account.role() == Role.WOONCOACH)
        .map(Account::id)
        .toList();
  }

  /** Makes the accounts that are not there yet. */
  public static void create(ProcessEngine engine, Coaches coaches) {
    for (var account : ACCOUNTS) {
      create(engine.getIdentityService(), account);
      if (account.coach() != null) {
        enlist(coaches, account.coach());
      }
    }
  }

  /** What to print at the start of the demo: who logs in how. */
  public static List<String> logins() {
    var lines = new ArrayList<String>();
    for (var account : ACCOUNTS) {
      lines.add(
          "%-10s %-30s %s %s"
              .formatted(
                  account.id(), account.role().label(), account.firstName(), account.lastName()));
    }
    lines.add("everybody's password: " + PASSWORD);
    return lines;
  }

  private static void enlist(Coaches coaches, Coach coach) {
    if (coaches.latest(coach.userId()).isEmpty()) {
      coaches.change(coach, LocalDate.of(2013, 1, 1), "system");
    }
  }

  private static void create(IdentityService identity, Account account) {
    if (identity.createUserQuery().userId(account.id()).count() > 0) {
      return;
    }
    var user = identity.newUser(account.id());
    user.setFirstName(account.firstName());
    user.setLastName(account.lastName());
    user.setPassword(PASSWORD);
    identity.saveUser(user);
    identity.createMembership(account.id(), account.role().group());
  }

  private static Account coach(
      String id, String firstName, String lastName, BigDecimal fte, String... languages) {
    var coach = new Coach(id, firstName + " " + lastName, fte, List.of(languages));
    return new Account(id, firstName, lastName, Role.WOONCOACH, coach);
  }

  private static Account other(String id, String firstName, String lastName, Role role) {
    return new Account(id, firstName, lastName, role, null);
  }
}
