package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Occasion;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Pdf;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.trajectory.DataRequests;
import be.woonspoor.trajectory.DataRequests.Kind;
import be.woonspoor.trajectory.DataRequests.Outcome;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Trajectories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person asks to see, to correct or to erase, and gets an answer in time. */
@WoonspoorTest
class DataRequestTests {

  private static final String REASON = "We moeten het nog bewaren.";

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private DataRequests requests;
  @Autowired private Documents documents;
  @Autowired private Timeline timeline;
  @Autowired private Receipts receipts;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Trajectories trajectories;
  @Autowired private Terms terms;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_lead_makes_the_copy_and_the_coach_goes_through_it() {
    var journey = asks("SEE");
    team.assign(journey.caseNumber(), "coach2", "lead");
    assembles(journey).waitsAt("HandOverFile");
    assertThat(journey.task("HandOverFile").getAssignee()).isEqualTo("coach2");
    assertThat(request(journey).isOpen()).isTrue();
    handsOver(journey).endsAt("FileShown").reached("RequestAnswered");
    assertThat(request(journey).outcome()).contains(Outcome.SHOWN);
    assertThat(documents.of(journey.caseNumber()))
        .extracting(Document::kind, Document::addressee)
        .containsExactlyInAnyOrder(
            tuple("FILE_SHOWN", Document.Addressee.CLIENT),
            tuple("FILE_COPY", Document.Addressee.FILE),
            tuple("FILE_COPY_DATA", Document.Addressee.FILE));
  }

  @Test
  void what_was_handed_over_can_be_proven_by_its_hash() {
    var journey = assembles(asks("SEE"));
    var kept =
        documents.of(journey.caseNumber()).stream()
            .filter(document -> document.kind().equals("FILE_COPY"))
            .findFirst()
            .orElseThrow();
    assertThat(
            jdbc.sql(
                    """
                    select pdf_hash = sha256(:content) from woonspoor.file_copy
                    where pdf_document = :document
                    """)
                .param("content", documents.open(kept))
                .param("document", kept.id())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void the_office_can_make_no_copy_because_it_reads_no_notes() {
    var journey = asks("SEE");
    var task = journey.does("AssembleFile").as("office").with("copyRead", true);
    assertThatThrownBy(task::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("hoofdmaatschappelijk werker");
    assertThat(documents.of(journey.caseNumber())).isEmpty();
    journey.waitsAt("AssembleFile");
  }

  @Test
  void a_second_question_of_the_same_kind_joins_the_open_one_and_gets_the_same_answer() {
    var first = asks("SEE");
    asks(first.caseNumber(), "SEE", Map.of("question", "Ook de brieven, graag."))
        .endsAt("RequestJoined");
    var other = asks(first.caseNumber(), "ERASE", Map.of());
    assertThat(other.openTasks()).contains("DecideErasure");
    assembles(first);
    handsOver(first).endsAt("FileShown");
    assertThat(requests.of(first.caseNumber()))
        .filteredOn(request -> request.kind() == Kind.SEE)
        .hasSize(2)
        .allMatch(request -> request.outcome().equals(Optional.of(Outcome.SHOWN)));
    assertThat(requests.open(first.caseNumber(), Kind.SEE)).isEmpty();
    assertThat(requests.open(first.caseNumber(), Kind.ERASE)).isPresent();
  }

  @Test
  void a_question_that_nobody_will_answer_any_more_takes_no_other_along() {
    var first = asks("SEE");
    engine
        .getRuntimeService()
        .deleteProcessInstance(first.processInstanceId(), "stopped by an operator");
    assertThat(asks(first.caseNumber(), "SEE", Map.of()).openTasks())
        .containsExactly("AssembleFile");
  }

  @Test
  void a_representative_shows_a_mandate() {
    var start = values(journeys.aCase(), "SEE");
    start.put("askedBy", "REPRESENTATIVE");
    assertThatThrownBy(() -> journeys.startWithForm(DataRequest.KEY, "office", start))
        .isInstanceOf(FormRefused.class);
    start.put("mandate", "Volmacht van 3 mei, gezien.");
    assertThat(journeys.startWithForm(DataRequest.KEY, "office", start).openTasks())
        .containsExactly("AssembleFile");
  }

  @Test
  void nobody_is_answered_without_being_known_or_before_the_question() {
    var unknown = values(journeys.aCase(), "SEE");
    unknown.remove("identity");
    assertThatThrownBy(() -> journeys.startWithForm(DataRequest.KEY, "office", unknown))
        .isInstanceOf(FormRefused.class);
    var journey = asks("ERASE");
    var early = decides(journey, "REFUSED").with("answeredOn", today().minusDays(3).toString());
    assertThatThrownBy(early::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("kwam pas op");
    assertThat(request(journey).isOpen()).isTrue();
  }

  @Test
  void data_are_corrected_by_the_office_and_who_had_them_wrong_hears_of_it() {
    var caseNumber = journeys.aCase();
    shares(caseNumber, "CAW Oost-Vlaanderen");
    var journey = asks(caseNumber, "CORRECT", Map.of("concerns", "DATA")).waitsAt("CorrectFile");
    var points =
        List.of(
            Map.of("what", "Mijn geboortedatum", "result", "CORRECTED"),
            Map.of(
                "what", "Het jaar van mijn inkomen",
                "result", "NOT_CORRECTED",
                "reason", "Zo staat het op het aanslagbiljet.",
                "statement", "Ik kreeg dat jaar veel minder."));
    var task = journey.does("CorrectFile").as("office").with("answeredOn", today().toString());
    assertThatThrownBy(() -> task.with("points", points).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("CAW Oost-Vlaanderen");
    task.with("recipients", List.of(Map.of("recipient", "CAW Oost-Vlaanderen", "told", "TOLD")))
        .submit();
    journey.endsAt("FileCorrected");
    assertThat(request(journey).outcome()).contains(Outcome.PARTLY_CORRECTED);
    assertThat(timeline.titled(caseNumber, CorrectionStep.STATEMENT).orElseThrow().text())
        .contains("Ik kreeg dat jaar veel minder.");
    assertThat(letter(caseNumber, "FILE_CORRECTED"))
        .contains(
            "Mijn geboortedatum",
            "Zo staat het op het aanslagbiljet.",
            "CAW Oost-Vlaanderen",
            "Klachtendienst");
  }

  @Test
  void what_was_not_corrected_says_why_and_something_is_said_at_all() {
    var journey = asks(journeys.aCase(), "CORRECT", Map.of("concerns", "DATA"));
    var task = journey.does("CorrectFile").as("office").with("answeredOn", today().toString());
    assertThatThrownBy(task::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("minstens één punt");
    task.with("points", List.of(Map.of("what", "Mijn naam", "result", "NOT_CORRECTED")));
    assertThatThrownBy(task::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Zeg waarom");
    assertThat(request(journey).isOpen()).isTrue();
  }

  @Test
  void what_a_coach_wrote_is_corrected_by_the_coach() {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach3", "lead");
    var journey = asks(caseNumber, "CORRECT", Map.of("concerns", "NOTES")).waitsAt("CorrectNotes");
    assertThat(journey.task("CorrectNotes").getAssignee()).isEqualTo("coach3");
    journey
        .does("CorrectNotes")
        .as("coach3")
        .with("answeredOn", today().toString())
        .with("points", List.of(Map.of("what", "De notitie van mei", "result", "CORRECTED")))
        .submit();
    journey.endsAt("NotesCorrected");
    assertThat(request(journey).outcome()).contains(Outcome.CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LATER", "REFUSED"})
  void erasing_later_or_not_needs_nothing_but_a_reason(String choice) {
    var journey = asks("ERASE");
    decides(journey, choice).submit();
    journey.endsAt("ErasureAnswered");
    assertThat(letter(journey.caseNumber(), "ERASURE_ANSWERED")).contains(REASON, "Klachtendienst");
    assertThat(receipts.of(journey.caseNumber()))
        .filteredOn(receipt -> receipt.decision().equals("retention"))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.text()).contains(REASON));
  }

  @ParameterizedTest
  @CsvSource({"0, ReadyToErase", "1, ReadyToErase"})
  void a_file_whose_term_is_over_is_signed_for_erasing(int daysAgo, String end) {
    var caseNumber = closedYearsAgo(daysAgo);
    var journey = asks(caseNumber, "ERASE", Map.of());
    grants(journey).submit();
    journey.endsAt(end);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from woonspoor.erasure_approval
                    where case_number = :number and approved_by = 'lead' and table_version > 0
                      and archives_on = '2026-01-05'
                    """)
                .param("number", caseNumber)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(receipts.of(caseNumber))
        .anyMatch(r -> r.decision().equals("retention") && r.outcome().equals("READY"));
  }

  @Test
  void nothing_is_signed_a_day_too_early_and_the_sentence_names_the_day() {
    var journey = asks(closedYearsAgo(-1), "ERASE", Map.of());
    assertThatThrownBy(() -> grants(journey).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(Dates.text(today().plusDays(1)));
    assertThat(receipts.of(journey.caseNumber())).isEmpty();
    assertThat(request(journey).isOpen()).isTrue();
  }

  @Test
  void a_running_trajectory_is_never_signed_for_erasing_also_when_it_was_reopened() {
    var caseNumber = closedYearsAgo(10);
    trajectories.open(caseNumber, UUID.randomUUID().toString(), clock.instant());
    var journey = asks(caseNumber, "ERASE", Map.of());
    assertThatThrownBy(() -> grants(journey).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("loopt nog");
  }

  @Test
  void without_the_permission_of_the_state_archives_nothing_is_signed() {
    var journey = asks(closedYearsAgo(0), "ERASE", Map.of());
    assertThatThrownBy(() -> decides(journey, "GRANTED").submit()).isInstanceOf(FormRefused.class);
    assertThat(request(journey).isOpen()).isTrue();
  }

  @Test
  void the_lead_is_reminded_makes_the_term_longer_once_and_the_person_reads_why() {
    var journey = asks("ERASE").fires("ReminderDue").waitsAt("DecideErasure", "WatchTerm");
    extendsTerm(journey).submit();
    var longer = terms.dueDay("data-request-extended", today());
    assertThat(request(journey).dueOn()).isEqualTo(longer);
    assertThat(journey.task("DecideErasure").getDueDate().toInstant())
        .isEqualTo(terms.closeOf(longer));
    assertThat(letter(journey.caseNumber(), "ANSWER_LATER")).contains("oud en op papier");
    journey.fires("ReminderDueAgain");
    assertThatThrownBy(() -> extendsTerm(journey).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("één keer");
    journey.does("WatchTerm").as("lead").with("termChoice", "IN_TIME").submit();
    journey.reached("TermWatched").waitsAt("DecideErasure");
  }

  @Test
  void an_answer_takes_the_reminder_along() {
    var journey = asks("ERASE").fires("ReminderDue");
    decides(journey, "REFUSED").submit();
    journey.endsAt("ErasureAnswered");
    assertThat(journey.timers()).isEmpty();
  }

  @Test
  void a_term_that_is_over_is_not_made_longer() {
    var caseNumber = journeys.aCase();
    var journey =
        asks(caseNumber, "ERASE", Map.of("requestedOn", today().minusMonths(2).toString()));
    assertThatThrownBy(() -> extendsTerm(journey).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("voorbij");
  }

  private Journey.Step extendsTerm(Journey journey) {
    return journey
        .does("WatchTerm")
        .as("lead")
        .with("termChoice", "EXTEND")
        .with("extensionReason", "Het dossier is oud en op papier.");
  }

  private Journey assembles(Journey journey) {
    return journey.does("AssembleFile").as("lead").with("copyRead", true).submit();
  }

  private Journey handsOver(Journey journey) {
    return journey
        .does("HandOverFile")
        .as("coach1")
        .with("answeredOn", today().toString())
        .with("handedAs", "TOGETHER")
        .with("explained", true)
        .submit();
  }

  private Journey.Step decides(Journey journey, String choice) {
    return journey
        .does("DecideErasure")
        .as("lead")
        .with("erasure", choice)
        .with("reason", REASON)
        .with("answeredOn", today().toString());
  }

  private Journey.Step grants(Journey journey) {
    return decides(journey, "GRANTED")
        .with("archivesReference", "RA-2026-12")
        .with("archivesOn", "2026-01-05");
  }

  /** A case that was closed ten years and some days ago: ten years is what the tests have set. */
  private String closedYearsAgo(int days) {
    var caseNumber = journeys.aCase();
    var process = UUID.randomUUID().toString();
    var closed = today().minusYears(10).minusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);
    trajectories.open(caseNumber, process, closed.minusSeconds(60));
    trajectories.end(process, Ending.TRAJECTORY_CLOSED, closed);
    return caseNumber;
  }

  private void shares(String caseNumber, String partner) {
    var consent =
        new Consent(
            UUID.randomUUID(),
            partner,
            Consent.Purpose.GUIDANCE,
            Consent.DataKind.PROGRESS,
            today(),
            today().plusYears(1));
    consents.give(caseNumber, consent);
    consents.share(caseNumber, consent.id(), Occasion.SILENCE, "coach1");
  }

  private String letter(String caseNumber, String kind) {
    return documents.of(caseNumber).stream()
        .filter(document -> document.kind().equals(kind))
        .findFirst()
        .map(documents::open)
        .map(Pdf::read)
        .orElseThrow()
        .text();
  }

  private DataRequests.DataRequest request(Journey journey) {
    return requests.get(journey.processInstanceId());
  }

  private Journey asks(String kind) {
    return asks(journeys.aCase(), kind, Map.of());
  }

  private Journey asks(String caseNumber, String kind, Map<String, Object> changed) {
    var start = values(caseNumber, kind);
    start.putAll(changed);
    return journeys.startWithForm(DataRequest.KEY, "office", start);
  }

  private Map<String, Object> values(String caseNumber, String kind) {
    return new HashMap<>(
        Map.of(
            "caseNumber",
            caseNumber,
            "requestKind",
            kind,
            "requestedOn",
            today().toString(),
            "askedBy",
            "PERSON",
            "identity",
            "ID_CARD",
            "question",
            "Ik wil weten wat er staat."));
  }

  private LocalDate today() {
    return clock.instant().atZone(Terms.BELGIUM).toLocalDate();
  }
}
