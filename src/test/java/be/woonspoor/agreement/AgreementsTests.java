package be.woonspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Agreement.Manner;
import be.woonspoor.agreement.Consent.DataKind;
import be.woonspoor.agreement.Consent.Purpose;
import be.woonspoor.agreement.Explanation.Interpreter;
import be.woonspoor.agreement.Explanation.Point;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.engine.FieldError;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for an agreement, whatever the door. */
@WoonspoorTest
class AgreementsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  @Autowired private Agreements agreements;
  @Autowired private Explanations explanations;
  @Autowired private Answers answers;
  @Autowired private Consents consents;
  @Autowired private CaseFiles files;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource(PersonsAnswer.class)
  void nobody_answers_before_the_explanation(PersonsAnswer answer) {
    var caseNumber = journeys.aCase();
    refusedWith("Leg eerst het traject uit", () -> answers(caseNumber, answer, DAY));

    explains(caseNumber, DAY);
    refusedWith("vóór de uitleg", () -> answers(caseNumber, answer, DAY.minusDays(1)));
    answers(caseNumber, answer, DAY);
  }

  @Test
  void not_even_the_database_takes_an_answer_without_an_explanation() {
    var caseNumber = journeys.aCase();
    var insert =
        jdbc.sql(
                """
                insert into woonspoor.agreement_answer
                  (explanation_id, case_number, answered_on, answer, sealed_words, noted_by)
                values (-1, :number, :on, 'AGREED', '', 'coach1')
                """)
            .param("number", caseNumber)
            .param("on", DAY);
    assertThatThrownBy(insert::update).isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void nobody_signs_without_a_yes() {
    var caseNumber = journeys.aCase();
    refusedWith("Leg eerst het traject uit", () -> signs(caseNumber, DAY));
    explains(caseNumber, DAY);
    refusedWith("nog geen ja", () -> signs(caseNumber, DAY));
    answers(caseNumber, PersonsAnswer.NOT_NOW, DAY);
    refusedWith("nog geen ja", () -> signs(caseNumber, DAY));
    answers(caseNumber, PersonsAnswer.AGREED, DAY.plusDays(2));
    refusedWith("vóór het antwoord", () -> signs(caseNumber, DAY.plusDays(1)));
    signs(caseNumber, DAY.plusDays(2));
    assertThat(agreements.live(caseNumber))
        .hasValueSatisfying(a -> assertThat(a.signedOn()).isEqualTo(DAY.plusDays(2)));
  }

  @Test
  void nothing_is_drawn_up_without_a_yes_and_nothing_of_a_draft_holds_yet() {
    var caseNumber = journeys.aCase();
    var draft = new AgreementDraft("Elke maandag langskomen.", List.of(terms("Buurtwerk")));
    refusedWith(
        "Leg eerst het traject uit", () -> agreements.drawUp(caseNumber, draft, DAY, "coach1"));
    saysYes(caseNumber, DAY);
    agreements.drawUp(caseNumber, draft, DAY, "coach1");
    assertThat(agreements.live(caseNumber)).isEmpty();
    assertThat(consents.live(caseNumber, DAY)).isEmpty();

    signs(caseNumber, DAY);
    assertThat(consents.live(caseNumber, DAY))
        .extracting(Consent::partner)
        .containsExactly("Buurtwerk");
    assertThat(agreements.draft(caseNumber)).isEqualTo(AgreementDraft.EMPTY);
  }

  @Test
  void whoever_said_no_is_explained_everything_anew() {
    var caseNumber = journeys.aCase();
    explains(caseNumber, DAY);
    answers(caseNumber, PersonsAnswer.NO, DAY);
    refusedWith(
        "Leg eerst het traject uit",
        () -> answers(caseNumber, PersonsAnswer.AGREED, DAY.plusDays(40)));
    explains(caseNumber, DAY.plusDays(40));
    answers(caseNumber, PersonsAnswer.AGREED, DAY.plusDays(40));
  }

  @Test
  void another_agreement_may_follow_a_withdrawal_after_another_explanation() {
    var caseNumber = aSignedAgreement();
    agreements.withdraw(caseNumber, DAY.plusDays(10), "Ik wil niet meer.", "coach1");
    assertThat(agreements.live(caseNumber)).isEmpty();
    refusedWith("Leg eerst het traject uit", () -> signs(caseNumber, DAY.plusDays(40)));
    saysYes(caseNumber, DAY.plusDays(40));
    signs(caseNumber, DAY.plusDays(40));
    assertThat(agreements.all(caseNumber)).hasSize(2);
  }

  @Test
  void whoever_comes_back_signs_anew_and_settles_the_sharing_anew() {
    var caseNumber = aSignedAgreement();
    consents.give(caseNumber, Consent.of(terms("Wijkgezondheidscentrum"), DAY));
    agreements.sign(caseNumber, DAY.plusDays(40), Manner.SCREEN, "coach1");
    assertThat(agreements.all(caseNumber)).filteredOn(Agreement::isLive).hasSize(1);
    assertThat(agreements.live(caseNumber).orElseThrow().manner()).isEqualTo(Manner.SCREEN);
    assertThat(consents.live(caseNumber, DAY.plusDays(40))).isEmpty();
  }

  @Test
  void no_agreement_is_older_than_the_one_that_holds() {
    var caseNumber = aSignedAgreement();
    signs(caseNumber, DAY.plusDays(40));
    refusedWith("van een latere dag", () -> signs(caseNumber, DAY.plusDays(39)));
  }

  @Test
  void nobody_withdraws_before_the_signature() {
    var caseNumber = aSignedAgreement();
    refusedWith(
        "nog niet getekend",
        () -> agreements.withdraw(caseNumber, DAY.minusDays(1), "Stop.", "coach1"));
    assertThat(agreements.live(caseNumber)).isPresent();
  }

  @Test
  void a_withdrawal_ends_every_consent() {
    var caseNumber = aSignedAgreement();
    consents.give(caseNumber, Consent.of(terms("Wijkgezondheidscentrum"), DAY));
    agreements.withdraw(caseNumber, DAY.plusDays(1), "Stop.", "coach1");
    assertThat(consents.live(caseNumber, DAY.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void no_point_of_the_explanation_may_be_left_out(Point forgotten) {
    var explained =
        new Explanation(
            DAY, "nl", "", Interpreter.NONE, EnumSet.complementOf(EnumSet.of(forgotten)));
    assertThat(explanations.objections(journeys.aCase(), explained, "coach1"))
        .extracting(FieldError::field)
        .containsExactly(forgotten.field());
  }

  @Test
  void the_explanation_is_in_the_language_of_the_person_or_says_why_not() {
    var caseNumber = somebodyWhoSpeaks("fr");
    assertThat(objectionsTo(caseNumber, "nl", "", Interpreter.NONE)).containsExactly("language");
    assertThat(objectionsTo(caseNumber, "nl", "Spreekt vlot Nederlands.", Interpreter.NONE))
        .isEmpty();
    assertThat(objectionsTo(caseNumber, "fr", "", Interpreter.NONE)).isEmpty();
  }

  @Test
  void an_interpreter_is_needed_where_the_coach_does_not_speak_the_language() {
    var caseNumber = somebodyWhoSpeaks("ti");
    assertThat(objectionsTo(caseNumber, "ti", "", Interpreter.NONE)).containsExactly("interpreter");
    assertThat(objectionsTo(caseNumber, "ti", "", Interpreter.BY_PHONE)).isEmpty();
  }

  private List<String> objectionsTo(
      String caseNumber, String language, String reason, Interpreter interpreter) {
    var explained = new Explanation(DAY, language, reason, interpreter, Set.of(Point.values()));
    return explanations.objections(caseNumber, explained, "coach1").stream()
        .map(FieldError::field)
        .toList();
  }

  private String somebodyWhoSpeaks(String language) {
    return files.open(
        new NewCase(
            new Person("Test", "Proefmans", LocalDate.of(1985, 8, 7), Optional.of(language)),
            Optional.empty(),
            Contact.UNKNOWN,
            List.of(),
            Optional.empty(),
            DAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private String aSignedAgreement() {
    var caseNumber = journeys.aCase();
    saysYes(caseNumber, DAY);
    signs(caseNumber, DAY);
    return caseNumber;
  }

  private void saysYes(String caseNumber, LocalDate on) {
    SyntheticAgreement.saysYes(explanations, answers, caseNumber, on);
  }

  private void explains(String caseNumber, LocalDate on) {
    explanations.keep(caseNumber, SyntheticAgreement.explanation(on), "coach1");
  }

  private void answers(String caseNumber, PersonsAnswer answer, LocalDate on) {
    answers.keep(caseNumber, answer, on, "Zo zeg ik het.", "coach1");
  }

  private void signs(String caseNumber, LocalDate on) {
    agreements.sign(caseNumber, on, Manner.PAPER, "coach1");
  }

  private static ConsentTerms terms(String partner) {
    return new ConsentTerms(partner, Purpose.HEALTH, DataKind.CARE, DAY.plusMonths(6));
  }

  private static void refusedWith(String sentence, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            AgreementRefused.class, e -> assertThat(e.sentence()).contains(sentence));
  }
}
