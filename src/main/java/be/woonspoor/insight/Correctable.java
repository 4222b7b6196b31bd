package be.woonspoor.insight;

import be.woonspoor.engine.RecordedForms;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which answers can be corrected where they stand, and what to do about the others. Words of people
 * can. What the process went its way by, or what the file was changed by, can't: there would be two
 * truths; each has a way of its own that sets everything right. [D]
 */
@Component
class Correctable {

  private static final Set<String> WITH_OPTIONS = Set.of("radio", "select", "checklist", "taglist");

  /** Words that the file holds in a second place as well, by step and field or by field alone. */
  private static final Map<String, String> CARRIED_ON =
      Map.ofEntries(
          Map.entry("needs", Ways.UPDATE),
          Map.entry("coachWishWords", Ways.UPDATE),
          Map.entry("contactWords", Ways.UPDATE),
          Map.entry("wishes", Ways.UPDATE),
          Map.entry("neighbourhoods", Ways.UPDATE),
          Map.entry("story", Ways.SIGNAL),
          Map.entry("arrangements", Ways.AGREEMENT),
          Map.entry("RecordAnswer.ownWords", Ways.AGREEMENT),
          Map.entry("WithdrawalReported.inOwnWords", Ways.AGREEMENT),
          Map.entry("ConsentChangeReported.inOwnWords", Ways.CONSENTS),
          Map.entry("wants", Ways.FOCUS),
          Map.entry("SetFocus.agreements", Ways.FOCUS),
          Map.entry("EvaluateCycle.ownWords", Ways.FOCUS),
          Map.entry("nuanceStableHome", Ways.FOCUS),
          Map.entry("nuanceKeepingHome", Ways.FOCUS),
          Map.entry("nuanceCaredForHome", Ways.FOCUS),
          Map.entry("nuanceFeelingAtHome", Ways.FOCUS),
          Map.entry("nuanceActivation", Ways.FOCUS),
          Map.entry("whyThisOne", Ways.COACH),
          Map.entry("ReferralReceived.note", Ways.UPDATE),
          Map.entry("extraCondition", Ways.LEAD),
          Map.entry("StayReported.kind", Ways.STAY),
          Map.entry("StayReported.since", Ways.STAY),
          Map.entry("StayReported.where", Ways.STAY),
          Map.entry("StayReported.reach", Ways.STAY),
          Map.entry("StayReported.wish", Ways.STAY),
          Map.entry("StayReported.home", Ways.STAY),
          Map.entry("StayReported.expectedUntil", Ways.STAY),
          Map.entry("PrepareReturn.home", Ways.STAY),
          Map.entry("PrepareReturn.expectedUntil", Ways.STAY),
          Map.entry("grounds", Ways.LEAD),
          Map.entry("CheckCompleteness.question", Ways.REFERRER),
          Map.entry("tried", Ways.LEAD),
          Map.entry("wanted", Ways.LEAD),
          Map.entry("AskClient.inOwnWords", Ways.LEAD),
          Map.entry("progress", Ways.LEAD),
          Map.entry("personsView", Ways.LEAD),
          Map.entry("helped", Ways.LEAD),
          Map.entry("clientWordsNow", Ways.LEAD),
          Map.entry("newArgument", Ways.LEAD),
          Map.entry("whyNotNow", Ways.LEAD),
          Map.entry("letterNote", Ways.LETTER),
          Map.entry("decisionReason", Ways.LETTER));

  /** What to do about answers that are no words. */
  private static final Map<String, String> OTHER_WAYS =
      Map.ofEntries(
          Map.entry("caseNumber", Ways.OTHER_CASE),
          Map.entry("contactOn", Ways.CONTACT),
          Map.entry("manner", Ways.CONTACT),
          Map.entry("reached", Ways.CONTACT),
          Map.entry("nextOn", Ways.CONTACT),
          Map.entry("nextWhere", Ways.CONTACT),
          Map.entry("partner", Ways.CONSENTS),
          Map.entry("consents", Ways.CONSENTS),
          Map.entry("address", Ways.UPDATE),
          Map.entry("phone", Ways.UPDATE),
          Map.entry("email", Ways.UPDATE),
          Map.entry("coach", Ways.COACH),
          Map.entry("phase", Ways.FOCUS));

  /** Short texts that are words too, and not data. */
  private static final Set<String> SHORT_WORDS =
      Set.of(
          "ContactReported.howItGoes",
          "LogPlannedContact.howItGoes",
          "ExplainTrajectory.place",
          "AskForDecision.spokenWith",
          "DiscussOffer.proofWhat",
          "DiscussSilence.present",
          "MoveIn.meterReadings",
          "MoveToNextDwelling.nextLandlord");

  private final RecordedForms forms;

  Correctable(RecordedForms forms) {
    this.forms = forms;
  }

  /** The right way where a correction is none. */
  private static final class Ways {

    static final String UPDATE =
        "Dit staat ook elders in het dossier: gebruik “Gegevens bijwerken”.";
    static final String SIGNAL =
        "Wie het signaal opvolgt, las dit zo: meld nieuwe feiten met “Signaal melden”, ze komen bij"
            + " hetzelfde signaal.";
    static final String AGREEMENT =
        "Dit hoort bij wat afgesproken en getekend is, en blijft zoals het gezegd werd.";
    static final String CONSENTS = "Gebruik “Toestemmingen bijwerken”.";
    static final String FOCUS = "Pas dit aan bij de volgende focus of evaluatie.";
    static final String COACH = "Gebruik “Andere wooncoach”.";
    static final String STAY =
        "De contacten zijn hierop gepland: meld het opnieuw met “Verblijf elders melden”, dat past"
            + " het verblijf aan.";
    static final String LEAD =
        "Er is een beslissing op gesteund: bespreek het met de hoofdmaatschappelijk werker.";
    static final String REFERRER = "De verwijzer las dit zo: stel de vraag opnieuw.";
    static final String LETTER =
        "Dit hoort bij de brief van de verhuurder: registreer de brief opnieuw.";
    static final String OTHER_CASE =
        "Hoort dit bij een ander dossier? Noteer het daar, en zeg hier in de tekst dat het een"
            + " vergissing was.";
    static final String CONTACT =
        "Het ritme is hierop berekend: noteer het contact opnieuw met “Contact vastleggen”, en zeg hier"
            + " in de tekst dat dit een vergissing was.";
    static final String FACT =
        "Het verloop steunt hierop. Liep het daardoor fout, bespreek het dan met de"
            + " hoofdmaatschappelijk werker.";
    static final String DATA =
        "Het dossier is hiermee verder gegaan. Klopt het niet, bespreek het dan met de"
            + " hoofdmaatschappelijk werker.";

    private Ways() {}
  }

  /** Whether an answer can be corrected where it stands. */
  boolean isHere(String step, RecordedForms.Field field) {
    if (field.fact()
        || field.type().equals("dynamiclist")
        || (WITH_OPTIONS.contains(field.type()) && field.options().isEmpty())) {
      return false;
    }
    if (SHORT_WORDS.contains(step + "." + field.key())) {
      return true;
    }
    if (forms.isKeptOnly(step)) {
      return true;
    }
    return field.type().equals("textarea") && carriedOn(step, field.key()) == null;
  }

  /** What to do about an answer that can't be corrected where it stands. */
  String otherWay(String step, RecordedForms.Field field) {
    var carried = carriedOn(step, field.key());
    if (carried != null) {
      return carried;
    }
    return OTHER_WAYS.getOrDefault(field.key(), field.fact() ? Ways.FACT : Ways.DATA);
  }

  private static String carriedOn(String step, String key) {
    return CARRIED_ON.getOrDefault(step + "." + key, CARRIED_ON.get(key));
  }
}
