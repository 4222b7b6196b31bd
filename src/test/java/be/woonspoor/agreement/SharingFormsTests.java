package be.woonspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consent.DataKind;
import be.woonspoor.agreement.Consent.Purpose;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.Acting;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every form on which something is shared with a partner goes through the one gate. */
@WoonspoorTest
class SharingFormsTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A partner as a member of the household is somebody else. */
  private static final Set<String> OTHER_PARTNERS =
      Set.of(
          "update-case.case-updated",
          "housing-trajectory.referral-received",
          "referral.complete-referral",
          "take-over-case.running-case-taken-over");

  /** Who tells the team something; nothing is shared then. */
  private static final Set<String> ONLY_HEARD_FROM =
      Set.of(
          "report-signal.signal-reported",
          "rehousing.assess-lease-danger",
          "reopen-case.reopening-reported");

  /** Where consents themselves are written down. */
  private static final Set<String> CONSENTS =
      Set.of("trajectory-agreement.draw-up-agreement", "manage-consents.consent-change-reported");

  @Autowired private ApplicationContext context;
  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private Consents consents;
  @Autowired private Signals signals;
  @Autowired private CoachingPlans plans;
  @Autowired private Clock clock;

  @Test
  void each_form_that_names_a_partner_asks_the_gate() throws IOException {
    var asked = new HashSet<String>();
    for (var file : ModelFiles.onClassPath().stream().filter(ModelFile::isForm).toList()) {
      var form = file.stem();
      if (!namesAPartner(JSON.readTree(file.bytes()))
          || OTHER_PARTNERS.contains(form)
          || ONLY_HEARD_FROM.contains(form)
          || CONSENTS.contains(form)) {
        continue;
      }
      asked.add(form);
      assertThat(reaches(context.getBean(beanOf(form)).getClass(), Consents.class))
          .as("%s shares with partners, and its bean does not ask Consents", form)
          .isTrue();
    }
    assertThat(asked)
        .contains(
            "coaching-cycle.send-letter",
            "coaching-cycle.reach-at-stay",
            "case-closure.plan-aftercare",
            "coaching-cycle.discuss-silence",
            "tenancy-signal.answer-amber-signal",
            "tenancy-signal.answer-red-signal",
            "tenancy-signal.support-red-signal",
            "intensive-follow-up.assign-intensive-coach",
            "hear-partners.consult-partner",
            "intensive-guidance.review-intensive",
            "team-round.hold-team-round",
            "housing-trajectory.settle-after-death");
  }

  static Stream<Arguments> steps() {
    var day = LocalDate.now().minusDays(1).toString();
    return Stream.of(
        Arguments.of(
            "tenancy-signal",
            "AnswerAmberSignal",
            Map.of(
                "spokenOn", day,
                "manner", "VISIT",
                "reached", "YES",
                "help", List.of("PARTNER"),
                "agreements", "We gaan samen.",
                "finding", "SETTLED")),
        Arguments.of(
            "tenancy-signal",
            "AnswerRedSignal",
            Map.of(
                "visitedOn",
                day,
                "manner",
                "VISIT",
                "wellbeing",
                "WELL",
                "leaseInDanger",
                false,
                "help",
                List.of("PARTNER"),
                "agreements",
                "We gaan samen.")),
        Arguments.of(
            "coaching-cycle",
            "SendLetter",
            Map.of("contactOn", day, "reached", "NO", "networkAsked", true)),
        Arguments.of(
            "coaching-cycle",
            "ReachAtStay",
            Map.of("contactOn", day, "reached", "NO", "manner", "LETTER", "networkAsked", true)),
        Arguments.of(
            "case-closure",
            "PlanAftercare",
            Map.of(
                "discussedOn",
                day,
                "aftercarePlan",
                "NOT_WANTED",
                "agreed",
                "We dragen over.",
                "handover",
                true)),
        Arguments.of(
            "coaching-cycle",
            "DiscussSilence",
            Map.of(
                "discussedOn", day,
                "present", "coach1 en lead",
                "plan", "Iemand die de persoon kent, gaat langs.",
                "whoTries", "PARTNER")),
        Arguments.of(
            "tenancy-signal",
            "SupportRedSignal",
            Map.of(
                "discussedOn",
                day,
                "support",
                List.of("PARTNERS"),
                "nextStep",
                "TOGETHER",
                "note",
                "We gaan samen.")),
        Arguments.of(
            "housing-trajectory",
            "SettleAfterDeath",
            Map.of(
                "relativesInformed", "YES",
                "landlordInformed", "NO",
                "partnersInformed", "YES",
                "belongingsSettled", "NO",
                "teamSupported", "YES")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("steps")
  void without_a_consent_that_holds_no_partner_is_asked(
      String process, String step, Map<String, Object> answers) {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    var task = taskOf(process, step, caseNumber);
    assertThatThrownBy(() -> submit(task, answers))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Zonder toestemming mag u niets delen.");

    var expired = gives(caseNumber, today().minusDays(9), today().minusDays(1));
    var revoked = gives(caseNumber, today(), today().plusDays(9));
    consents.revoke(caseNumber, revoked, today());
    var somebodyElses = gives(journeys.aCase(), today(), today().plusDays(9));
    for (var consent : List.of(expired, revoked, somebodyElses)) {
      assertThatThrownBy(() -> submit(task, with(answers, consent)))
          .isInstanceOf(FormRefused.class);
    }
    assertThat(consents.shared(caseNumber)).isEmpty();

    var live = gives(caseNumber, today(), today().plusDays(9));
    submit(task, with(answers, live));
    assertThat(consents.shared(caseNumber))
        .extracting(Consents.Shared::consent)
        .containsExactly(live);
  }

  private void submit(String task, Map<String, Object> answers) {
    Acting.as(
        engine,
        "coach1",
        () -> {
          engine.getFormService().submitTaskForm(task, answers);
          return true;
        });
  }

  private static Map<String, Object> with(Map<String, Object> answers, UUID consent) {
    var all = new HashMap<>(answers);
    all.put(SharingDesk.FIELD, List.of(consent.toString()));
    return all;
  }

  private String taskOf(String process, String step, String caseNumber) {
    var start =
        engine.getRuntimeService().createProcessInstanceByKey(process).businessKey(caseNumber);
    if (process.equals("tenancy-signal")) {
      start.setVariable("signalId", aSignal(caseNumber).toString()).setVariable("level", "AMBER");
    } else if (process.equals("coaching-cycle")) {
      start
          .setVariable("silenceDue", Date.from(clock.instant().plus(Duration.ofDays(28))))
          .setVariable("reviewNow", false);
    }
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(start.startBeforeActivity(step).execute().getId())
        .taskDefinitionKey(step)
        .singleResult()
        .getId();
  }

  private UUID aSignal(String caseNumber) {
    var report =
        new SignalReport(
            clock.instant(),
            "coach1",
            SignalSource.NEIGHBOUR,
            today(),
            false,
            SignalDetails.story("Er werd aangebeld."));
    return signals.keep(caseNumber, SignalKind.UPKEEP, report).signalId();
  }

  private UUID gives(String caseNumber, LocalDate from, LocalDate until) {
    var consent =
        Consent.of(new ConsentTerms("Buurtwerk", Purpose.GUIDANCE, DataKind.CONTACT, until), from);
    consents.give(caseNumber, consent);
    return consent.id();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private static boolean namesAPartner(JsonNode form) {
    return Stream.of("key", "path", "value", "label")
        .flatMap(name -> form.findValuesAsText(name).stream())
        .anyMatch(text -> text.matches("(?i).*(partner|netwerk aan|sharedwith).*"));
  }

  private static String beanOf(String form) {
    var words = form.substring(form.indexOf('.') + 1).split("-");
    var name = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase()).append(words[i].substring(1));
    }
    return name.toString();
  }

  /** Whether a class has another among what it is given, at any distance inside the product. */
  private static boolean reaches(Class<?> from, Class<?> wanted) {
    var seen = new HashSet<Class<?>>();
    var open = new ArrayDeque<Class<?>>(List.of(from));
    while (!open.isEmpty()) {
      var type = open.poll();
      if (type == wanted) {
        return true;
      }
      if (seen.add(type)) {
        for (var constructor : type.getDeclaredConstructors()) {
          Stream.of(constructor.getParameterTypes())
              .filter(given -> given.getPackageName().startsWith("be.woonspoor"))
              .forEach(open::add);
        }
      }
    }
    return false;
  }
}
