package be.woonspoor.referral;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on a referral: from the moment it is complete, which is its rank for life (R5), to
 * the notice for the referrer (R6).
 */
@Service
public class RecognitionDesk {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  private final Referrals referrals;
  private final CaseFiles files;
  private final Receipts receipts;
  private final Timeline timeline;
  private final ObjectProvider<EarlierCases> earlier;
  private final Letters letters;
  private final Terms terms;
  private final Clock clock;

  RecognitionDesk(
      Referrals referrals,
      CaseFiles files,
      Receipts receipts,
      Timeline timeline,
      ObjectProvider<EarlierCases> earlier,
      Letters letters,
      Terms terms,
      Clock clock) {
    this.letters = letters;
    this.terms = terms;
    this.earlier = earlier;
    this.referrals = referrals;
    this.files = files;
    this.receipts = receipts;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * What the team lead decided.
   *
   * @param deviations the reason for each condition that is set aside
   * @param extraCondition an agreement with the referrer; empty text when none
   */
  public record Ruling(
      Recognition recognition,
      Map<Condition, String> deviations,
      String extraCondition,
      String grounds) {}

  /** Marks a referral complete. The first time gives the rank, which never changes after. */
  @Transactional
  public void complete(String caseNumber, String by, Instant at) {
    referrals.askFor(caseNumber, List.of(), "");
    var kept = keptRank(caseNumber);
    files.markComplete(caseNumber, kept.orElse(at));
    timeline.add(caseNumber, Timeline.Kind.STEP, by, "Aanmelding volledig");
    kept.ifPresent(rank -> note(caseNumber, "Rangorde van het vroegere dossier behouden"));
  }

  /** Whoever was recognised before and never housed comes back with the rank of that time (R8). */
  private Optional<Instant> keptRank(String caseNumber) {
    return referrals
        .get(caseNumber)
        .follows()
        .filter(old -> earlier.stream().noneMatch(cases -> cases.wasHoused(old)))
        .flatMap(referrals::find)
        .filter(old -> old.recognition().filter(Recognition.RECOGNISED::equals).isPresent())
        .flatMap(old -> files.get(old.caseNumber()).completeSince());
  }

  /** What stands in the way of a decision; empty when it may be taken. */
  public List<FieldError> objections(String caseNumber, Ruling ruling) {
    var unmet =
        referrals.get(caseNumber).assessment().unmet().stream()
            .map(Unmet::condition)
            .distinct()
            .toList();
    var objections = new ArrayList<FieldError>();
    if (ruling.recognition() == Recognition.RECOGNISED) {
      var without =
          unmet.stream()
              .filter(condition -> !ruling.deviations().containsKey(condition))
              .map(Condition::label)
              .collect(Collectors.joining(", "));
      if (!without.isEmpty()) {
        objections.add(
            new FieldError(
                "deviations",
                "Geef een reden voor elke voorwaarde waarvan u afwijkt: " + without + "."));
      }
    }
    if (ruling.recognition() == Recognition.PREVENTIVE
        && !unmet.contains(Condition.NOT_YET_HOMELESS)) {
      objections.add(
          new FieldError(
              "recognition",
              "De preventieve weg is voor wie nog een woning heeft; deze persoon is al dakloos."));
    }
    ruling.deviations().keySet().stream()
        .filter(condition -> !unmet.contains(condition))
        .map(
            condition ->
                new FieldError(
                    "deviations",
                    "Deze voorwaarde is vervuld, hier is geen afwijking nodig: "
                        + condition.label()
                        + "."))
        .forEach(objections::add);
    return objections;
  }

  /**
   * Keeps a decision with its grounds.
   *
   * @throws IllegalArgumentException when there are objections
   */
  @Transactional
  public void decide(String caseNumber, Ruling ruling, String by) {
    if (!objections(caseNumber, ruling).isEmpty()) {
      throw new IllegalArgumentException("this decision lacks its reasons");
    }
    var assessment = referrals.get(caseNumber).assessment();
    referrals.decided(caseNumber, ruling.recognition(), ruling.extraCondition(), clock.instant());
    receipts.keep(
        caseNumber,
        "recognition",
        ruling.recognition().name(),
        Map.of(
            "unmetConditions", assessment.codes().size(),
            "deviations", ruling.deviations().keySet().stream().map(Enum::name).sorted().toList(),
            "extraCondition", !ruling.extraCondition().isBlank()),
        Optional.empty(),
        assessment.codes(),
        wording(ruling));
    timeline.add(
        caseNumber,
        Timeline.Kind.DECISION,
        by,
        "Beslissing over de erkenning: " + ruling.recognition().label().toLowerCase(DUTCH),
        ruling.grounds());
    if (!ruling.extraCondition().isBlank()) {
      timeline.add(
          caseNumber,
          Timeline.Kind.DECISION,
          by,
          "Voorwaarde bij de erkenning",
          ruling.extraCondition());
    }
    letters.write(caseNumber, letter(caseNumber, ruling, assessment), by);
  }

  private Letter letter(String caseNumber, Ruling ruling, Assessment assessment) {
    return switch (ruling.recognition()) {
      case RECOGNISED ->
          new Letter.Recognised(
              day(files.get(caseNumber).completeSince().orElseGet(clock::instant)),
              day(terms.due("register-with-landlord", clock.instant())));
      case REJECTED -> new Letter.NotRecognised(conditions(assessment), ruling.grounds());
      case PREVENTIVE -> new Letter.PreventiveRoute(ruling.grounds());
    };
  }

  /** Each condition once, with all that was found. */
  private static List<Letter.UnmetCondition> conditions(Assessment assessment) {
    var sentences = new LinkedHashMap<Condition, String>();
    assessment
        .unmet()
        .forEach(
            unmet ->
                sentences.merge(
                    unmet.condition(), unmet.sentence(), (one, other) -> one + " " + other));
    return sentences.entrySet().stream()
        .map(found -> new Letter.UnmetCondition(found.getKey().name(), found.getValue()))
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Terms.BELGIUM);
  }

  /** What the team lead added to the recognition, for whoever works on the case after it. */
  public Optional<String> extraCondition(String caseNumber) {
    return referrals.find(caseNumber).flatMap(KeptReferral::extraCondition);
  }

  private static String wording(Ruling ruling) {
    var wording = new StringBuilder(ruling.recognition().label() + ". " + ruling.grounds());
    ruling
        .deviations()
        .forEach(
            (condition, reason) ->
                wording.append(" Afgeweken van ‘%s’: %s".formatted(condition.label(), reason)));
    if (!ruling.extraCondition().isBlank()) {
      wording.append(" Extra afspraak: ").append(ruling.extraCondition());
    }
    return wording.toString();
  }

  /** Puts the notice of the decision on the timeline, for the referrer. */
  @Transactional
  public Recognition notifyReferrer(String caseNumber) {
    var referral = referrals.get(caseNumber);
    var recognition = referral.recognition().orElseThrow();
    timeline.add(
        caseNumber,
        Timeline.Kind.LETTER,
        "",
        "Verwijzer verwittigd",
        "Aan %s, %s. %s"
            .formatted(
                referral.referrer().worker(),
                referral.referrer().organisation(),
                notice(recognition)));
    return recognition;
  }

  private static String notice(Recognition recognition) {
    return switch (recognition) {
      case RECOGNISED ->
          "De persoon is erkend. Dat is nog geen woning: een wooncoach legt eerst het traject uit,"
              + " en de plaats op de wachtlijst is de dag waarop de aanmelding volledig was.";
      case REJECTED ->
          "De persoon is niet erkend. De redenen kunnen opgevraagd worden; de gewone inschrijving"
              + " bij de woonmaatschappij blijft mogelijk.";
      case PREVENTIVE ->
          "De persoon is nog niet dakloos. De aanmelding gaat naar de preventieve"
              + " woonbegeleiding.";
    };
  }

  /** The case that a person already had, and whether it runs. */
  public record Attached(String existing, boolean running) {}

  /**
   * Joins a referral to the case that its person already has; that case goes on as it was. One that
   * has ended takes nothing in: then the new referral goes on after it, and both say so.
   */
  @Transactional
  public Attached attach(String caseNumber) {
    var existing = referrals.get(caseNumber).attachedTo().orElseThrow();
    if (earlier.stream().anyMatch(cases -> cases.isRunning(existing))) {
      note(caseNumber, "Aanmelding bij dossier " + existing + " gevoegd");
      note(existing, "Nieuwe aanmelding " + caseNumber + " bij dit dossier gevoegd");
      return new Attached(existing, true);
    }
    referrals.follow(caseNumber);
    note(caseNumber, "Deze persoon had eerder dossier " + existing + ", dat is afgelopen");
    note(existing, "Opnieuw aangemeld: het gaat verder in dossier " + caseNumber);
    return new Attached(existing, false);
  }

  private void note(String caseNumber, String title) {
    timeline.add(caseNumber, Timeline.Kind.STEP, "", title);
  }

  /** Reminds the referrer, who sees it at the task. */
  @Transactional
  public void remindReferrer(String caseNumber) {
    referrals.remind(caseNumber, clock.instant());
    timeline.add(
        caseNumber, Timeline.Kind.STEP, "", "Verwijzer herinnerd aan de ontbrekende bewijzen");
  }
}
