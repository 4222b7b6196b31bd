package be.woonspoor.allocation;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.OverTime;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.SocialRentConditions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conditions to rent socially, checked again when the person is registered with the landlord
 * (R13), with the facts of that day.
 */
@Component
public class Admission {

  private static final String UNKNOWN = "UNKNOWN";

  private final CaseFiles files;
  private final SocialRentConditions conditions;
  private final Decisions decisions;
  private final Receipts receipts;
  private final Clock clock;

  Admission(
      CaseFiles files,
      SocialRentConditions conditions,
      Decisions decisions,
      Receipts receipts,
      Clock clock) {
    this.files = files;
    this.conditions = conditions;
    this.decisions = decisions;
    this.receipts = receipts;
    this.clock = clock;
  }

  private record Answer(
      Map<String, Object> inputs,
      Optional<Decision> decision,
      List<String> codes,
      List<String> sentences,
      String note) {}

  /** When the conditions are looked at: twice, for months may lie between (R13, S25). */
  public enum Moment {
    REGISTRATION("bij de inschrijving"),
    ALLOCATION("bij de toewijzing");

    private final String label;

    Moment(String label) {
      this.label = label;
    }
  }

  /**
   * Checks the conditions of today and leaves a receipt.
   *
   * @return whether all are met
   */
  @Transactional
  public boolean check(String caseNumber, Moment moment) {
    var answer = ask(caseNumber);
    answer.inputs().put("moment", moment.name());
    var admitted = answer.codes().isEmpty();
    receipts.keep(
        caseNumber,
        "admission-conditions",
        admitted ? "ADMITTED" : "NOT_ADMITTED",
        answer.inputs(),
        answer.decision(),
        answer.codes(),
        sentence(answer, moment),
        answer.decision().map(asked -> overTime(caseNumber, answer.inputs())));
    return admitted;
  }

  private static String sentence(Answer answer, Moment moment) {
    var result =
        answer.codes().isEmpty()
            ? "aan alle voorwaarden om sociaal te huren is voldaan."
            : "niet aan alles is voldaan. " + String.join(" ", answer.sentences());
    return "Nagekeken %s: %s %s".formatted(moment.label, result, answer.note()).strip();
  }

  /** The conditions that are not met today, as sentences. */
  public List<String> unmet(String caseNumber) {
    return ask(caseNumber).sentences();
  }

  /** The facts on a later day, if nothing but time passes. */
  private OverTime overTime(String caseNumber, Map<String, Object> inputs) {
    var today = LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
    var born = files.get(caseNumber).person().birthDate();
    var incomeYear = today.getYear() - (int) inputs.get("incomeAge");
    return new OverTime(
        today,
        later ->
            Map.of(
                "age",
                Period.between(born, later).getYears(),
                "incomeAge",
                later.getYear() - incomeYear));
  }

  private Answer ask(String caseNumber) {
    var today = LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
    var known = conditions.on(today, caseNumber);
    if (known.isEmpty()) {
      return new Answer(
          new LinkedHashMap<>(),
          Optional.empty(),
          List.of(UNKNOWN),
          List.of("Er zijn geen gegevens in het dossier om de voorwaarden te toetsen."),
          "");
    }
    var facts = known.get();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("age", facts.age());
    inputs.put("register", facts.register().name());
    inputs.put("ownsProperty", facts.ownsProperty());
    inputs.put("income", facts.income().doubleValue());
    inputs.put("incomeLimit", facts.incomeLimit().amount().doubleValue());
    inputs.put("incomeLimitYear", facts.incomeLimit().year());
    inputs.put("incomeAge", facts.incomeAge());
    var decision = decisions.decide("admission-conditions", inputs);
    return new Answer(
        inputs,
        Optional.of(decision),
        decision.all("code", String.class),
        decision.all("sentence", String.class),
        facts.incomeLimit().note());
  }
}
