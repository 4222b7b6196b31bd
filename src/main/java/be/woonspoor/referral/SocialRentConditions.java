package be.woonspoor.referral;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.engine.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The facts on which the conditions for social renting rest (R13). They are checked twice: at the
 * recognition and again at the allocation.
 */
@Component
public class SocialRentConditions {

  private static final int OF_AGE = 18;

  private final CaseFiles files;
  private final Referrals referrals;
  private final Decisions decisions;

  SocialRentConditions(CaseFiles files, Referrals referrals, Decisions decisions) {
    this.files = files;
    this.referrals = referrals;
    this.decisions = decisions;
  }

  /**
   * What counts on one day.
   *
   * @param age of the person, in years
   * @param income euro a year, of person and partner
   * @param incomeLimit for this household in the year of that day
   * @param incomeAge years between the income and that day
   */
  public record Facts(
      int age,
      Referral.Register register,
      BigDecimal income,
      Limit incomeLimit,
      int incomeAge,
      boolean ownsProperty) {}

  /**
   * The income limit that counts.
   *
   * @param amount euro a year
   * @param year of the row in the table
   * @param asked the year for which it was asked
   */
  public record Limit(BigDecimal amount, int year, int asked) {

    /** Says so when the table has no row for the year; empty text otherwise. */
    public String note() {
      return year == asked
          ? ""
          : ("Voor %d staat er geen inkomensgrens in de tabel; er is gerekend met de grens van %d,"
                  + " de dichtste die er is.")
              .formatted(asked, year);
    }
  }

  /** Who is counted for the limit. */
  enum Household {
    SINGLE,
    SINGLE_WITH_DISABILITY,
    OTHER
  }

  /** The facts of a case on a day; empty for a case that never had a referral. */
  public Optional<Facts> on(LocalDate day, String caseNumber) {
    return referrals
        .find(caseNumber)
        .map(
            referral -> {
              var rent = referral.socialRent();
              return new Facts(
                  Period.between(files.get(caseNumber).person().birthDate(), day).getYears(),
                  rent.register(),
                  rent.taxableIncome(),
                  limit(day, files.household(caseNumber), rent.disability()),
                  day.getYear() - rent.incomeYear(),
                  rent.ownsProperty());
            });
  }

  /**
   * The income limit of a household on a day, in euro a year. Minor children count as dependants,
   * those who only visit do not; a partner or a dependant makes the household one of the others.
   */
  public BigDecimal incomeLimit(LocalDate day, List<HouseholdMember> members, boolean disability) {
    return limit(day, members, disability).amount();
  }

  private Limit limit(LocalDate day, List<HouseholdMember> members, boolean disability) {
    var dependants = members.stream().filter(member -> isDependant(member, day)).count();
    var hasPartner =
        members.stream().anyMatch(m -> m.relation() == HouseholdMember.Relation.PARTNER);
    var household = household(hasPartner || dependants > 0, disability);
    var row =
        decisions.decide(
            "income-limits", Map.of("year", day.getYear(), "household", household.name()));
    var amount =
        amount(row.single("limit", Number.class))
            .add(
                amount(row.single("perDependant", Number.class))
                    .multiply(BigDecimal.valueOf(dependants)));
    return new Limit(amount, row.single("limitYear", Number.class).intValue(), day.getYear());
  }

  private static Household household(boolean others, boolean disability) {
    if (others) {
      return Household.OTHER;
    }
    return disability ? Household.SINGLE_WITH_DISABILITY : Household.SINGLE;
  }

  private static boolean isDependant(HouseholdMember member, LocalDate day) {
    return member.relation() == HouseholdMember.Relation.CHILD
        && member.residence() != HouseholdMember.Residence.VISITING
        && Period.between(member.birthDate(), day).getYears() < OF_AGE;
  }

  private static BigDecimal amount(Number number) {
    return new BigDecimal(number.toString());
  }
}
