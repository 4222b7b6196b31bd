package be.woonspoor.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the played staff answer in a form, and what follows from it outside the system. */
final class StaffChoices {

  private static final String HOUSED = "HOUSED";

  /** For what is only remembered and never carried out. */
  private static final LocalDate SOME_DAY = LocalDate.of(9999, 1, 1);

  private static final List<List<String>> DOMAINS =
      List.of(List.of("WOON"), List.of("FIN", "WOON"), List.of("NETW"), List.of());

  private final Diary diary;
  private final Function<String, Arrival> arrivalOf;

  StaffChoices(Diary diary, Function<String, Arrival> arrivalOf) {
    this.diary = diary;
    this.arrivalOf = arrivalOf;
  }

  Map<String, Object> forTask(String step, String caseNumber, LocalDate day) {
    var n = ordinal(caseNumber);
    return switch (step) {
      case "CompareFiles" -> Map.of("samePerson", "DIFFERENT");
      case "CheckCompleteness" ->
          n % 7 == 0 && !diary.isPlanned("COMPLETED", caseNumber)
              ? Map.of("complete", "INCOMPLETE", "missing", List.of("INCOME"))
              : Map.of("complete", "COMPLETE");
      case "CompleteReferral" -> Map.of("manner", "EMAIL", "delivered", List.of("INCOME"));
      case "DecideRecognition" -> recognition(caseNumber);
      // the first on the list is the one proposed; a reason counts only where it is needed
      case "AssignCoach", "AssignIntensiveCoach" -> Map.of("whyThisOne", StaffPen.WORDS);
      case "ExplainTrajectory" -> explanation(caseNumber);
      case "RecordAnswer" -> Map.of("answer", answer(n, caseNumber));
      case "DiscussOffer" -> reply(n, caseNumber);
      case "PrepareHome" -> Map.of("ready", n % 2 == 0 ? List.of("ENERGY", "BED") : List.of());
      case "FollowPause" -> Map.of("asksSooner", true);
      case "SignLease" ->
          Map.of(
              "signing",
              "SIGNED",
              "startsOn",
              day.plusDays(3).toString(),
              "dwellingBedrooms",
              bedrooms(caseNumber),
              "monthlyRent",
              380);
      case "LogPlannedContact" ->
          contact((n * 31 + day.getDayOfYear()) % 14 == 0 ? "NO" : "YES", n);
      case "CallOrText", "VisitUnannounced", "SendLetter", "ReachAtStay" -> contact("YES", n);
      case "SetFocus" -> CoachingChoices.focus(n);
      case "EvaluateCycle" ->
          CoachingChoices.review(n, (int) diary.count("REVIEWED", caseNumber), phase(caseNumber));
      case "AnswerRedSignal", "MeetMilestone" ->
          Map.of("leaseInDanger", diary.wasPlanned("TERMINATION", caseNumber), "wellbeing", "WELL");
      case "AssessLeaseDanger" -> Map.of("leaseState", "ENDING", "endReason", "LANDLORD_NOTICE");
      case "ChooseNextDwelling" -> Map.of("route", "PRIVATE");
      case "FindRoof" -> Map.of("roofFound", "YES");
      case "FollowSearch" -> Map.of("goOn", "CONTINUE", "sleepsNow", "OWN");
      case "SeekDwelling" ->
          Map.of(
              "sleepsNow",
              "OWN",
              "found",
              diary.wasPlanned("CLOSE", caseNumber) ? "FOUND" : "NOT_YET");
      case "AskToReturn" -> Map.of("returns", "STAY_OUT");
      case "SettleAfterDeath" -> Map.of("partnersInformed", "NOT_NEEDED");
      case "ArgueProposal" -> Map.of("argued", "PROPOSE");
      case "AskClient" -> Map.of("clientAnswer", "YES");
      case "ReviewIntensive" ->
          Map.of(
              "personTookPart",
              true,
              "intensity",
              diary.wasPlanned("CLOSE", caseNumber) ? "STEP_DOWN" : "CONTINUE");
      default -> Map.of();
    };
  }

  /** What somebody plans after a step. */
  void consequences(String step, Map<String, Object> answers, String caseNumber, LocalDate day) {
    var n = ordinal(caseNumber);
    switch (step) {
      case "CheckCompleteness" -> {
        if ("INCOMPLETE".equals(answers.get("complete"))) {
          diary.plan(SOME_DAY, "COMPLETED", caseNumber);
        }
      }
      case "NominateCandidate" -> planOnce(day.plusDays(10 + n % 12), "OFFER", caseNumber);
      case "CallLandlord" -> planOnce(day.plusDays(5), "OFFER", caseNumber);
      case "AskForDecision" -> planOnce(day.plusDays(5), "DECISION", caseNumber);
      case "DiscussOffer" -> {
        if ("ACCEPTED".equals(answers.get("reply"))) {
          planOnce(day.plusDays(6), "DECISION", caseNumber);
        } else {
          diary.plan(SOME_DAY, "REFUSED", caseNumber);
        }
      }
      case "EvaluateCycle" -> diary.plan(SOME_DAY, "REVIEWED", caseNumber);
      case "MoveIn" -> story(caseNumber, day);
      default -> {}
    }
  }

  Map<String, Object> offer(String caseNumber) {
    return Map.of(
        "letterKind",
        "OFFER",
        "bedrooms",
        bedrooms(caseNumber),
        "stepFree",
        true,
        "monthlyRent",
        380,
        "dwellingAddress",
        "Proefstraat " + ordinal(caseNumber) + ", 9000 Gent");
  }

  Map<String, Object> signal(String caseNumber) {
    return Map.of("caseNumber", caseNumber, "signalKind", "NUISANCE", "source", "NEIGHBOUR");
  }

  private void story(String caseNumber, LocalDate day) {
    diary.plan(SOME_DAY, HOUSED, caseNumber);
    switch ((int) diary.count(HOUSED)) {
      case 1 -> {
        diary.plan(day.plusDays(20), "SIGNAL", caseNumber);
        diary.plan(day.plusDays(45), "ESCALATE", caseNumber);
        diary.plan(day.plusDays(110), "TERMINATION", caseNumber);
        diary.plan(day.plusDays(200), "CLOSE", caseNumber);
      }
      case 2 -> diary.plan(day.plusDays(60), "MOVED_AWAY", caseNumber);
      case 3 -> diary.plan(day.plusDays(100), "CLOSE", caseNumber);
      case 4, 9 -> diary.plan(day.plusDays(80), "ESCALATE", caseNumber);
      case 5 -> diary.plan(day.plusDays(100), "TERMINATION", caseNumber);
      case 6 -> diary.plan(day.plusDays(70), "DECEASED", caseNumber);
      case 8 -> diary.plan(day.plusDays(60), "WITHDRAW", caseNumber);
      default -> {}
    }
  }

  /** The rhythm gives the next day, so nobody agrees on another hour and place. */
  private static Map<String, Object> contact(String reached, int n) {
    var answers = new HashMap<String, Object>();
    answers.put("reached", reached);
    answers.put("nextWhere", null);
    if (reached.equals("YES")) {
      answers.put("domains", DOMAINS.get(n % DOMAINS.size()));
    }
    return answers;
  }

  private void planOnce(LocalDate day, String what, String caseNumber) {
    if (!diary.isPlanned(what, caseNumber)) {
      diary.plan(day, what, caseNumber);
    }
  }

  /** In the language of the person, and with an interpreter unless that is Dutch. */
  private Map<String, Object> explanation(String caseNumber) {
    var arrival = arrivalOf.apply(caseNumber);
    var language = arrival == null ? "nl" : arrival.referral().at("/person/language").asText("nl");
    return Map.of("language", language, "interpreter", language.equals("nl") ? "NONE" : "PRESENT");
  }

  private Map<String, Object> recognition(String caseNumber) {
    var arrival = arrivalOf.apply(caseNumber);
    var referral = arrival.referral();
    var ethos = referral.at("/homelessness/ethosLight").asInt();
    var answers = new HashMap<String, Object>();
    answers.put(
        "recognition", ethos == 7 ? "PREVENTIVE" : isEligible(arrival) ? "RECOGNISED" : "REJECTED");
    return answers;
  }

  /** What the lead reads in the unmet conditions of the form. */
  private static boolean isEligible(Arrival arrival) {
    var referral = arrival.referral();
    var conditions = referral.path("conditions");
    var social = referral.path("socialRent");
    for (var condition : conditions) {
      if (!condition.asBoolean()) {
        return false;
      }
    }
    return List.of("POPULATION", "FOREIGNERS").contains(social.path("register").asText())
        && !social.path("ownsProperty").asBoolean()
        && social.path("taxableIncome").asDouble() < 30_000
        && LocalDate.parse(referral.at("/homelessness/since").asText())
            .plusMonths(3)
            .isBefore(arrival.receivedOn().plusDays(1));
  }

  private String answer(int n, String caseNumber) {
    if (n % 29 == 0) {
      return "NO";
    }
    if (n % 11 == 0 && !diary.wasPlanned("THINKS", caseNumber)) {
      diary.plan(SOME_DAY, "THINKS", caseNumber);
      return "NOT_NOW";
    }
    return "AGREED";
  }

  private Map<String, Object> reply(int n, String caseNumber) {
    var refusesFirst = n % 13 == 0 && !diary.isPlanned("REFUSED", caseNumber);
    return refusesFirst
        ? Map.of("reply", "REFUSED", "refusalGround", "NONE")
        : Map.of("reply", "ACCEPTED");
  }

  private String phase(String caseNumber) {
    return switch ((int) diary.count("REVIEWED", caseNumber)) {
      case 0 -> "WEEKLY";
      case 1 -> "FORTNIGHTLY";
      default -> "MONTHLY";
    };
  }

  private int bedrooms(String caseNumber) {
    return arrivalOf.apply(caseNumber).bedrooms();
  }

  private static int ordinal(String caseNumber) {
    return caseNumber.isEmpty()
        ? 0
        : Integer.parseInt(caseNumber.substring(caseNumber.lastIndexOf('-') + 1));
  }
}
