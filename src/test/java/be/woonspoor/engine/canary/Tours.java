package be.woonspoor.engine.canary;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways that together come by every form. */
final class Tours {

  private static final int PLENTY = 20;

  private final Props props;
  private final Clock clock;
  private final List<Tour> running = new ArrayList<>();

  Tours(Props props, Clock clock) {
    this.props = props;
    this.clock = clock;
  }

  Map<String, Runnable> all() {
    var all = new LinkedHashMap<String, Runnable>();
    all.put(
        "a referral that is incomplete, and somebody who thinks, stops and comes back",
        this::referral);
    all.put("somebody who is known already", this::known);
    all.put("a long way to a dwelling, and intensive follow-up there", this::allocation);
    all.put("a candidate who refuses twice", this::strikeOff);
    all.put("a closed door", this::coaching);
    all.put("somebody in prison, whom a letter reaches and who comes home", this::stay);
    all.put("signals, a judgment and another dwelling", this::signals);
    all.put("a lease that ends, and accelerated allocation again", this::rehousing);
    all.put("a team with too many cases", this::staffing);
    all.put("the end, a new beginning and a death", this::closing);
    all.put("questions about data, and an absence", this::office);
    all.put("a place that nobody's case holds any more", this::lostPlace);
    return all;
  }

  /** The cases that are on tour now. */
  List<String> cases() {
    return running.stream().map(Tour::caseNumber).filter(CaseNumber::isValid).toList();
  }

  void endAll() {
    running.forEach(Tour::ends);
    running.clear();
    freePlaces(PLENTY);
  }

  private void referral() {
    aReferral()
        .does("CheckCompleteness", "complete", "INCOMPLETE")
        .fires("ReminderDue")
        .fires("CompletionStalled")
        .does("ChaseReferral")
        .fires("CallAgain")
        .does("ChaseReferral")
        .does("CompleteReferral")
        .does("RecordAnswer", "answer", "NOT_NOW")
        .does("GiveTimeToThink")
        .does("DrawUpAgreement")
        .starts("withdraw-agreement")
        .does("AskToReturn")
        .goesTo("RecordAnswer");
  }

  private void known() {
    var first = aReferral();
    aReferral().does("CompareFiles", "samePerson", "SAME", "existingCase", first.caseNumber());
    first.does("ReadAttachedReferral");
  }

  private void allocation() {
    freePlaces(0);
    var tour =
        aReferral()
            .goesTo("RegisterWithLandlord")
            .fires("RegistrationReminderDue")
            .fires("RegistrationOverdue")
            .does("DecideOnRegistration")
            .does("DecideAdmission")
            .fires("WaitingReviewDue")
            .does("ReviewWaitingCase", "waitingWish", "NO_ANSWER")
            .does("FindSilentCandidate")
            .does("ReviewWaitingCase");
    freePlaces(PLENTY);
    tour.does("NominateCandidate")
        .fires("OfferFollowUpDue")
        .does("CallLandlord")
        .starts("register-landlord-letter", "bedrooms", 9)
        .starts("register-landlord-letter", "letterKind", "DEVIATION")
        .does("SettleMisfit")
        .does("DiscussOffer")
        .fires("DecisionFollowUpDue")
        .does("AskForDecision")
        .starts("register-landlord-letter", "letterKind", "DECISION", "landlordDecision", "REFUSED")
        .does("DecideAfterRefusal")
        .does("SignLease")
        .does("PrepareHome")
        .does("MoveIn")
        .does("SetFocus")
        .starts("propose-escalation")
        .does("AskClient")
        .does("DecideEscalation")
        .does("AssignIntensiveCoach")
        .does("ConsultPartner")
        .isCalled("team-round")
        .does("HoldTeamRound")
        .fires("IntensiveContactDue")
        .does("LogIntensiveContact")
        .does("ReviewIntensive");
  }

  private void strikeOff() {
    aReferral()
        .does("DiscussOffer", "reply", "REFUSED", "refusalGround", "NONE")
        .does("FollowPause")
        .does("SendWarning")
        .does("DiscussOffer", "reply", "REFUSED", "refusalGround", "NONE")
        .does("ConfirmStrikeOff");
  }

  private void coaching() {
    aRunningCase()
        .starts("log-contact", "signal", "UPKEEP")
        .does("AnswerAmberSignal", "finding", "SETTLED")
        .starts("manage-consents")
        .does("LogPlannedContact", "reached", "NO")
        .does("CallOrText", "reached", "NO")
        .does("VisitUnannounced", "reached", "NO")
        .does("SendLetter", "reached", "NO")
        .does("DiscussSilence")
        .does("LogPlannedContact", "signal", "REVIEW")
        .does("EvaluateCycle", "cycleOutcome", "JOINT_ENDING");
  }

  private void stay() {
    aRunningCase()
        .starts("manage-consents")
        .starts("report-stay", "news", "AWAY", "kind", "PRISON", "expectedUntil", inTwoMonths())
        .does("LogPlannedContact", "reached", "NO", "manner", "OUTSIDE")
        .does("ReachAtStay", "reached", "NOT_NOW")
        .fires("ReturnNear")
        .does("PrepareReturn", "news", "HOME");
  }

  private void signals() {
    aRunningCase()
        .starts("report-signal", "signalKind", "NUISANCE", "serious", false)
        .does("AnswerAmberSignal", "finding", "WORSE")
        .does("AnswerRedSignal", "wellbeing", "NOT_SEEN", "leaseInDanger", false)
        .does("SupportRedSignal")
        .starts("report-signal", "signalKind", "JUDGMENT")
        .fires("MilestoneDayPassed")
        .does("ReviewMissedMilestone")
        .does("MeetMilestone")
        .does("AssessLeaseDanger")
        .does("ChooseNextDwelling", "route", "PRIVATE")
        .does("SeekDwelling", "found", "NOT_YET", "sleepsNow", "STREET")
        .does("FindRoof")
        .does("SeekDwelling", "found", "FOUND")
        .does("MoveToNextDwelling");
    aRunningCase()
        .starts("report-signal", "signalKind", "SILENCE", "serious", true)
        .does("CheckWelfare", "wellbeing", "NOT_YET")
        .fires("LookAgain")
        .does("CheckWelfare", "wellbeing", "NEEDS_HELP");
    aRunningCase()
        .starts("register-landlord-letter", "letterKind", "ARREARS", "monthsInArrears", 2);
    aRunningCase()
        .starts("report-signal", "signalKind", "TERMINATION")
        .does("ArgueProposal", "argued", "NOT_NOW");
  }

  private void rehousing() {
    freePlaces(PLENTY);
    aRunningCase()
        .starts("report-lease-end", "endsBy", "OTHER")
        .does("AssessLeaseDanger", "leaseState", "ENDING", "endReason", "AGREED")
        .does("ChooseNextDwelling", "route", "ACCELERATED")
        .does("FollowSearch", "goOn", "CONTINUE", "sleepsNow", "FRIENDS")
        .does("RegisterWithLandlord")
        .does("DecideAdmission")
        .does("NominateCandidate")
        .starts("register-landlord-letter")
        .does("DiscussOffer")
        .starts("register-landlord-letter", "letterKind", "DECISION")
        .does("SignLease")
        .does("PrepareHome")
        .does("MoveIn")
        .does("LeaveOldDwelling");
  }

  private void staffing() {
    aRunningCase()
        .starts("propose-escalation", "reasons", List.of("CASELOAD"))
        .does("DecideStaffing");
  }

  private void closing() {
    aRunningCase()
        .starts("close-case")
        .does("PlanAftercare")
        .does("CheckAfterThreeMonths")
        .does("CheckAfterSixMonths")
        .does("CloseCase")
        .starts("reopen-case")
        .starts("manage-consents")
        .starts("close-case", "closureReason", "DECEASED")
        .does("SettleAfterDeath");
  }

  private void office() {
    aRunningCase()
        .starts("update-case")
        .starts("data-request", "askedBy", "REPRESENTATIVE")
        .does("AssembleFile", "withheld", List.of())
        .does("HandOverFile")
        .starts("data-request", "requestKind", "CORRECT")
        .does("CorrectFile", "recipients", List.of())
        .starts("data-request", "requestKind", "CORRECT", "concerns", "NOTES")
        .does("CorrectNotes", "result", "NOT_CORRECTED", "recipients", List.of())
        .starts("data-request", "requestKind", "ERASE", "requestedOn", today())
        .fires("ReminderDue")
        .does("WatchTerm", "termChoice", "EXTEND")
        .does("DecideErasure", "erasure", "LATER", "answeredOn", today());
    aRunningCase().starts("change-coach").does("ChooseNewCoach");
    aTour()
        .starts("hand-over-cases")
        .does("FollowPlannedAbsence")
        .fires("AbsenceBegun")
        .does("EndAbsence", "absence", "LONGER")
        .does("EndAbsence");
  }

  private void lostPlace() {
    // one such task at a time: whatever another test left open would stand for this one
    props.endAll("check-places");
    var tour = aReferral().goesTo("NominateCandidate");
    props.ledger().release(tour.caseNumber());
    tour.isCalled("check-places").does("LookIntoPlaces");
  }

  private Tour aReferral() {
    return aTour().starts("housing-trajectory");
  }

  private Tour aRunningCase() {
    return aTour().starts("take-over-case");
  }

  private Tour aTour() {
    var tour = new Tour(props);
    running.add(tour);
    return tour;
  }

  private void freePlaces(int free) {
    var year = props.places().of(thisYear());
    props
        .places()
        .changeTotal(thisYear(), year.reserved() + year.committed() + free, "proef", "lead");
  }

  /** Later than the next contact, whatever day it is. */
  private String inTwoMonths() {
    return clock.instant().atZone(Terms.BELGIUM).toLocalDate().plusMonths(2).toString();
  }

  private String today() {
    return clock.instant().atZone(Terms.BELGIUM).toLocalDate().toString();
  }

  private int thisYear() {
    return clock.instant().atZone(Terms.BELGIUM).getYear();
  }
}
