package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.support.WoonspoorTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Months and ages are counted in full, on the Belgian day on which the referral was received. */
@WoonspoorTest
class EligibilityTests {

  @Autowired private Eligibility eligibility;
  @Autowired private CaseFiles files;
  @Autowired private Referrals referrals;
  @Autowired private Receipts receipts;

  @ParameterizedTest(name = "homeless since {0}, received {1}: {2}")
  @CsvSource({
    "2026-03-15, 2026-06-15T10:00:00Z, true",
    "2026-03-16, 2026-06-15T10:00:00Z, false",
    "2026-03-16, 2026-06-15T22:30:00Z, true", // already the 16th in Belgium
    "2026-03-16, 2026-06-15T21:30:00Z, false",
    "2025-11-28, 2026-02-28T10:00:00Z, true",
    "2025-11-30, 2026-02-28T10:00:00Z, false", // the third month is full when February is over
    "2025-11-30, 2026-03-01T10:00:00Z, true",
    "2026-08-31, 2026-11-30T10:00:00Z, false",
    "2026-08-31, 2026-12-01T10:00:00Z, true",
    "2023-11-29, 2024-02-29T10:00:00Z, true", // a leap year
    "2023-11-30, 2024-02-29T10:00:00Z, false",
    "2024-02-29, 2024-05-29T10:00:00Z, true"
  })
  void three_full_months(LocalDate since, Instant received, boolean met) {
    var found = assessed(LocalDate.of(1985, 7, 30), since, received);
    assertThat(found.contains(Condition.HOMELESS_THREE_MONTHS)).isEqualTo(!met);
  }

  @ParameterizedTest(name = "born {0}, received {1}: {2}")
  @CsvSource({
    "2008-06-15, 2026-06-15T10:00:00Z, true",
    "2008-06-16, 2026-06-15T10:00:00Z, false",
    "2008-06-16, 2026-06-15T22:00:00Z, true", // already the birthday in Belgium
    "2008-02-29, 2026-02-28T10:00:00Z, false", // eighteen full years when February is over
    "2008-02-29, 2026-03-01T10:00:00Z, true",
    "2006-02-28, 2024-02-28T10:00:00Z, true",
    "2006-03-01, 2024-02-29T10:00:00Z, false"
  })
  void eighteen_full_years(LocalDate born, Instant received, boolean met) {
    var found = assessed(born, LocalDate.of(2020, 1, 1), received);
    assertThat(found.contains(Condition.AGE)).isEqualTo(!met);
  }

  @Test
  void a_year_without_income_limits_uses_the_newest_and_the_receipt_says_so() {
    var in2026 = aCase(LocalDate.of(1985, 7, 30), Instant.parse("2026-06-15T10:00:00Z"));
    eligibility.assess(in2026);
    var receipt = receipts.of(in2026).get(0);
    assertThat(receipt.text())
        .contains("Voor 2026 staat er geen inkomensgrens in de tabel", "de grens van 2024");
    assertThat(receipt.inputs()).containsEntry("incomeLimitYear", 2024);
  }

  @Test
  void a_year_with_income_limits_needs_no_remark() {
    var in2024 = aCase(LocalDate.of(1985, 7, 30), Instant.parse("2024-06-15T10:00:00Z"));
    eligibility.assess(in2024);
    assertThat(receipts.of(in2024).get(0).text()).doesNotContain("inkomensgrens in de tabel");
  }

  private List<Condition> assessed(LocalDate born, LocalDate since, Instant received) {
    var referral =
        SyntheticReferral.with(json -> json.withObject("/homelessness").put("since", "2020-01-01"));
    var caseNumber = aCase(born, received, referral);
    referrals.correct(caseNumber, since, referral.socialRent());
    return eligibility.assess(caseNumber).unmet().stream().map(Unmet::condition).toList();
  }

  private String aCase(LocalDate born, Instant received) {
    return aCase(born, received, SyntheticReferral.read());
  }

  private String aCase(LocalDate born, Instant received, Referral referral) {
    var caseNumber =
        files.open(
            new NewCase(
                new Person("Test", "Proefmans", born, Optional.of("nl")),
                Optional.empty(),
                Contact.UNKNOWN,
                List.of(),
                Optional.empty(),
                received));
    referrals.keep(caseNumber, "referrer", referral);
    return caseNumber;
  }
}
