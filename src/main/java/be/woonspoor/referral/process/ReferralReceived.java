package be.woonspoor.referral.process;

import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.HousingNeeds;
import be.woonspoor.referral.NationalNumber;
import be.woonspoor.referral.Particulars;
import be.woonspoor.referral.ReferenceTaken;
import be.woonspoor.referral.Referral;
import be.woonspoor.referral.ReferralDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A social worker hands over a person with the form in Tasklist. */
@Component
class ReferralReceived implements StepForm {

  private static final String YES = "YES";

  /** The fields of the form by the field of the referral that they fill. */
  private static final Map<String, String> FIELDS =
      Map.of(
          Particulars.BIRTH_DATE, "birthDate",
          Particulars.NATIONAL_NUMBER, "nationalNumber",
          Particulars.INCOME_YEAR, "incomeYear");

  private final ReferralDesk desk;

  ReferralReceived(ReferralDesk desk) {
    this.desk = desk;
  }

  @Override
  public void submit(Submission submission) {
    var today = submission.at().atZone(Terms.BELGIUM).toLocalDate();
    var errors =
        new Particulars(
                submission.date("birthDate"),
                submission.text("nationalNumber"),
                Map.of(),
                submission.number("incomeYear").map(Number::intValue))
            .errors(today);
    if (!errors.isEmpty()) {
      throw new FormRefused(
          errors.stream().map(ReferralReceived::onTheForm).toList(), submission::label);
    }
    try {
      submission.caseNumber(desk.receiveForm(submission.userId(), referral(submission)));
    } catch (ReferenceTaken | DuplicateKeyException e) {
      throw submission.refuse("externalReference", "Onder dit kenmerk hebt u al iemand aangemeld.");
    }
  }

  private static FieldError onTheForm(FieldError error) {
    return new FieldError(FIELDS.getOrDefault(error.field(), error.field()), error.message());
  }

  private static Referral referral(Submission form) {
    return new Referral(
        form.text("externalReference").orElseGet(() -> "formulier-" + UUID.randomUUID()),
        new Referral.Referrer(
            form.requiredText("organisation"),
            form.requiredText("worker"),
            form.text("workerEmail").orElse(""),
            form.text("workerPhone").orElse("")),
        new Referral.ReferredPerson(
            form.requiredText("firstName"),
            form.requiredText("lastName"),
            form.date("birthDate").orElseThrow(),
            form.text("nationalNumber").flatMap(NationalNumber::read),
            form.text("phone").orElse(""),
            form.text("language")),
        form.rows("members").stream().map(ReferralReceived::member).toList(),
        new Referral.Homelessness(
            Integer.parseInt(form.requiredText("ethosLight")), form.date("since").orElseThrow()),
        new Referral.Conditions(
            isYes(form, "cannotSearchAlonePsychosocial"),
            isYes(form, "cannotSearchAloneFinancial"),
            isYes(form, "honoursTenantObligations"),
            isYes(form, "livesAloneWithSupport"),
            isYes(form, "acceptsCoach")),
        new Referral.SocialRent(
            form.choice("register", Referral.Register.class).orElseThrow(),
            form.number("taxableIncome").orElseThrow(),
            form.number("incomeYear").orElseThrow().intValueExact(),
            form.flag("disability"),
            isYes(form, "ownsProperty")),
        new HousingNeeds(
            form.flag("stepFree"), neighbourhoods(form), form.text("wishes").orElse("")),
        form.text("note").orElse(""));
  }

  private static HouseholdMember member(Map<String, Object> row) {
    return new HouseholdMember(
        HouseholdMember.Relation.valueOf(row.get("relation").toString()),
        (LocalDate) row.get("memberBirthDate"),
        HouseholdMember.Sex.valueOf(row.get("sex").toString()),
        HouseholdMember.Residence.valueOf(row.get("residence").toString()));
  }

  private static List<String> neighbourhoods(Submission form) {
    return form.rows("neighbourhoods").stream()
        .flatMap(row -> Optional.ofNullable(row.get("neighbourhood")).stream())
        .map(Object::toString)
        .toList();
  }

  private static boolean isYes(Submission form, String field) {
    return form.requiredText(field).equals(YES);
  }
}
