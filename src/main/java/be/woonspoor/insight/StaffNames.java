package be.woonspoor.insight;

import be.woonspoor.engine.WhoActs;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.team.Coaches;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What people are called on our pages: by their names, not by their accounts. */
@Component
class StaffNames {

  static final String SYSTEM = "het systeem";

  private final Coaches coaches;
  private final StaffAccounts accounts;

  StaffNames(Coaches coaches, StaffAccounts accounts) {
    this.coaches = coaches;
    this.accounts = accounts;
  }

  /** The name of a coach where an answer is the account of one; otherwise the answer itself. */
  UnaryOperator<String> ofChosen() {
    var known = coaches.names();
    return answer -> known.getOrDefault(answer, answer);
  }

  /** Gives names to accounts; ask for one per page, it remembers whom it looked up. */
  UnaryOperator<String> lookUp() {
    Map<String, String> known = new HashMap<>(coaches.names());
    return user ->
        user.isEmpty() || user.equals(WhoActs.SYSTEM)
            ? SYSTEM
            : known.computeIfAbsent(user, account -> accounts.nameOf(account).orElse(account));
  }
}
