package be.woonspoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Documents;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class LettersTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final Letter.Home HOME =
      new Letter.Home("Lindelei 12, 9000 Gent", 2, true, Optional.of(new BigDecimal("431.5")));
  private static final List<Letter.Sharing> SHARING =
      List.of(
          new Letter.Sharing("CAW Oost", "samen begeleiden", "contactgegevens en afspraken", DAY));
  private static final List<Letter.CountedRefusal> REFUSALS =
      List.of(
          new Letter.CountedRefusal(DAY.minusMonths(6), true),
          new Letter.CountedRefusal(DAY.minusMonths(1), false));

  @Autowired private Journeys journeys;
  @Autowired private Letters letters;
  @Autowired private Documents documents;
  @Autowired private CaseTeam team;

  static Stream<Letter> each() {
    return Stream.of(
        new Letter.Recognised(DAY.minusMonths(2), DAY),
        new Letter.NotRecognised(
            List.of(
                new Letter.UnmetCondition(
                    "HOMELESS_THREE_MONTHS", "2 maanden dakloos op 3/3/2026."),
                new Letter.UnmetCondition("INCOME", "Het inkomen is hoger dan de grens.")),
            "We kennen u nog te kort."),
        new Letter.PreventiveRoute("Er is nog geen vonnis."),
        new Letter.Agreement("Elke maandag koffie.", SHARING, Optional.empty()),
        new Letter.Agreement(
            "",
            List.of(),
            Optional.of(new Letter.Signature(DAY, Letter.Signing.SCREEN, "Test Proefmans"))),
        new Letter.OfferTalk("Thuispunt", HOME, Optional.of(DAY.minusDays(9)), DAY),
        new Letter.OfferWarning("Thuispunt", HOME, Optional.empty(), DAY, REFUSALS.subList(0, 1)),
        new Letter.StruckOff("Thuispunt", DAY, REFUSALS),
        new Letter.KeepingContact(),
        new Letter.WaitingReview("Thuispunt", DAY));
  }

  @ParameterizedTest
  @MethodSource("each")
  void each_letter_is_accessible(Letter letter) throws Exception {
    var number = journeys.aCase();
    team.assign(number, "coach1", "lead");
    var document = letters.write(number, letter, "lead");
    var pdf = documents.open(document);
    Files.createDirectories(Path.of("target/letters"));
    Files.write(Path.of("target/letters", document.kind() + ".pdf"), pdf);
    assertThat(PdfUa.failures(pdf)).isEmpty();
  }
}
