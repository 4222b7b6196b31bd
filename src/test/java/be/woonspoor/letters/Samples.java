package be.woonspoor.letters;

import be.woonspoor.referral.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A letter of each kind, with everything in it. */
final class Samples {

  static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  private static final Letter.Home HOME =
      new Letter.Home("Lindelei 12, 9000 Gent", 2, true, Optional.of(new BigDecimal("431.5")));
  private static final List<Letter.Sharing> SHARING =
      List.of(
          new Letter.Sharing("CAW Oost", "samen begeleiden", "verloop van de begeleiding", DAY),
          new Letter.Sharing("De huisarts", "gezondheid en zorg", "zorggegevens", DAY));
  private static final Letter.CountedRefusal REFUSED =
      new Letter.CountedRefusal(DAY.minusMonths(6), true);
  private static final Letter.CountedRefusal UNANSWERED =
      new Letter.CountedRefusal(DAY.minusMonths(1), false);

  private Samples() {}

  static Stream<Letter> all() {
    return Stream.of(
        new Letter.Recognised(DAY.minusMonths(2), DAY),
        notRecognised(),
        new Letter.PreventiveRoute("Er is nog geen vonnis."),
        new Letter.Agreement("We spreken af op dinsdag.", SHARING, Optional.empty()),
        signed(),
        new Letter.OfferTalk("Thuispunt", HOME, Optional.of(DAY.minusDays(9)), DAY),
        new Letter.OfferWarning("Thuispunt", HOME, Optional.empty(), DAY, List.of(REFUSED)),
        new Letter.StruckOff("Thuispunt", DAY, List.of(REFUSED, UNANSWERED)),
        new Letter.KeepingContact(),
        new Letter.WaitingReview("Thuispunt", DAY),
        new Letter.FileShown(List.of("Melding van een buur: de buur zou herkend worden")),
        new Letter.FileCorrected(
            List.of(
                new Letter.Correction("Mijn geboortedatum", true, "", false),
                new Letter.Correction("De notitie van mei", false, "Zo zag de coach het.", true)),
            List.of("CAW Oost")),
        new Letter.ErasureAnswered(
            Letter.Erasure.LATER, "We moeten het nog bewaren.", Optional.of(DAY.plusYears(9))),
        new Letter.AnswerLater(DAY.plusMonths(3), "Het dossier is oud en op papier."));
  }

  static Letter of(LetterKind kind) {
    return all().filter(letter -> letter.kind() == kind).findFirst().orElseThrow();
  }

  static Letter signed() {
    return new Letter.Agreement(
        "",
        List.of(),
        Optional.of(new Letter.Signature(DAY.plusDays(1), Letter.Signing.SCREEN, "T. Proefmans")));
  }

  /** With every condition there is, so that each has its words. */
  static Letter notRecognised() {
    return new Letter.NotRecognised(
        Arrays.stream(Condition.values())
            .map(condition -> new Letter.UnmetCondition(condition.name(), condition.label()))
            .toList(),
        "We kennen u nog te kort.");
  }
}
