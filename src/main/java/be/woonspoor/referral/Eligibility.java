package be.woonspoor.referral;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.OverTime;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a referral against the table of conditions, as things stood on the day of receipt (R2).
 * Nothing but what that table asks can count (R3).
 */
@Service
public class Eligibility {

  static final String TABLE = "eligibility";

  private final CaseFiles files;
  private final Referrals referrals;
  private final SocialRentConditions socialRent;
  private final Decisions decisions;
  private final Receipts receipts;

  Eligibility(
      CaseFiles files,
      Referrals referrals,
      SocialRentConditions socialRent,
      Decisions decisions,
      Receipts receipts) {
    this.files = files;
    this.referrals = referrals;
    this.socialRent = socialRent;
    this.decisions = decisions;
    this.receipts = receipts;
  }

  /** Assesses the referral of a case and leaves a receipt. */
  @Transactional
  public Assessment assess(String caseNumber) {
    var day = files.get(caseNumber).receivedAt().atZone(Terms.BELGIUM).toLocalDate();
    var facts = socialRent.on(day, caseNumber).orElseThrow();
    var inputs = inputs(caseNumber, day, facts);
    var decision = decisions.decide(TABLE, inputs);
    var assessment = new Assessment(decision.results().stream().map(Eligibility::unmet).toList());
    referrals.assessed(caseNumber, assessment);
    receipts.keep(
        caseNumber,
        TABLE,
        assessment.eligible() ? "MET" : "NOT_MET",
        inputs,
        Optional.of(decision),
        assessment.codes(),
        (sentence(assessment) + " " + facts.incomeLimit().note()).strip(),
        Optional.of(overTime(caseNumber, day, facts)));
    return assessment;
  }

  private Map<String, Object> inputs(
      String caseNumber, LocalDate day, SocialRentConditions.Facts facts) {
    var referral = referrals.get(caseNumber);
    var conditions = referral.conditions();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("age", facts.age());
    inputs.put("ethosLight", referral.homelessness().ethosLight());
    inputs.put("monthsHomeless", months(referral.homelessness().since(), day));
    inputs.put("cannotSearchPsychosocial", conditions.cannotSearchAlonePsychosocial());
    inputs.put("cannotSearchFinancial", conditions.cannotSearchAloneFinancial());
    inputs.put("honoursTenantObligations", conditions.honoursTenantObligations());
    inputs.put("livesAloneWithSupport", conditions.livesAloneWithSupport());
    inputs.put("acceptsCoach", conditions.acceptsCoach());
    inputs.put("register", facts.register().name());
    inputs.put("income", facts.income().doubleValue());
    inputs.put("incomeLimit", facts.incomeLimit().amount().doubleValue());
    inputs.put("incomeLimitYear", facts.incomeLimit().year());
    inputs.put("incomeAge", facts.incomeAge());
    inputs.put("ownsProperty", facts.ownsProperty());
    return inputs;
  }

  /** Months and ages of a referral that would be received on a later day. */
  private OverTime overTime(String caseNumber, LocalDate day, SocialRentConditions.Facts facts) {
    var born = files.get(caseNumber).person().birthDate();
    var since = referrals.get(caseNumber).homelessness().since();
    var incomeYear = day.getYear() - facts.incomeAge();
    return new OverTime(
        day,
        later ->
            Map.of(
                "age", Period.between(born, later).getYears(),
                "monthsHomeless", months(since, later),
                "incomeAge", later.getYear() - incomeYear));
  }

  /**
   * Full months, as full years of age: the month that began on the 31st is full when the next one
   * has begun, also where there is no 31st.
   */
  static int months(LocalDate since, LocalDate day) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(since, day));
  }

  private static Unmet unmet(Map<String, Object> row) {
    return new Unmet(Condition.valueOf(row.get("code").toString()), row.get("sentence").toString());
  }

  private static String sentence(Assessment assessment) {
    return assessment.eligible()
        ? "Alle voorwaarden voor erkenning zijn vervuld."
        : "Niet vervuld: "
            + assessment.unmet().stream().map(Unmet::sentence).collect(Collectors.joining(" "));
  }
}
