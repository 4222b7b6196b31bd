package be.woonspoor.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.referral.Condition;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the letters say, and whether everybody can read them. */
@WoonspoorTest
class LettersTests {

  private static final Path PRINTS = Path.of("target", "letters");
  private static final Pattern THREAT =
      Pattern.compile(
          "schrap|sanctie|straf|weiger|verplicht|moet u|u moet|ten laatste|opzeg|uitzet|contract"
              + "|verhuurder|maatregel|waarschuw|verlies|dossier sluiten|gevolg|beroep",
          Pattern.CASE_INSENSITIVE);

  @Autowired private Journeys journeys;
  @Autowired private Letters letters;
  @Autowired private Documents documents;
  @Autowired private Timeline timeline;
  @Autowired private CaseTeam team;
  @Autowired private CaseFiles files;
  @Autowired private Clock clock;

  static Stream<Letter> each() {
    return Samples.all();
  }

  @Test
  void there_is_a_sample_of_each_letter() {
    assertThat(Samples.all().map(Letter::kind)).containsAll(EnumSet.allOf(LetterKind.class));
  }

  @ParameterizedTest
  @MethodSource("each")
  void each_letter_can_be_read_by_everybody_and_says_who_writes_to_whom(Letter letter)
      throws IOException {
    var number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);

    var document = letters.write(number, letter, DemoTeam.LEAD);

    var content = documents.open(document);
    print(letter.kind(), content);
    assertThat(PdfUa.failures(content)).isEmpty();
    var pdf = Pdf.read(content);
    assertThat(pdf.language()).isEqualTo("nl-BE");
    assertThat(pdf.title()).isEqualTo(letter.kind().title());
    assertThat(pdf.emptyPages()).isZero();
    assertThat(pdf.tagged()).isTrue();
    assertThat(pdf.showsTitle()).isTrue();
    assertThat(pdf.fontsNotEmbedded()).isEmpty();
    assertThat(pdf.metadata()).as("what a file manager shows").doesNotContain("Proefmans", number);
    assertThat(pdf.text())
        .contains("Test Proefmans", number, "Uw wooncoach: Amira Haddad", "09 000 00 00")
        .contains("Spreekt u een andere taal? Dan zoeken we een tolk.")
        .doesNotContain("null", "${", "Optional", "[[");
    assertThat(document.pages()).isBetween(1, letter.kind() == LetterKind.NOT_RECOGNISED ? 4 : 3);
    assertThat(timeline.of(number))
        .anyMatch(entry -> entry.title().equals("Brief klaar: " + letter.kind().title()));
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        says(
            LetterKind.RECOGNISED,
            "U bent erkend als dakloze",
            "u hebt nog geen woning",
            "Bij u is dat 9 januari 2026",
            "ten laatste op maandag 9 maart 2026",
            "U hoeft geen behandeling te volgen"),
        says(
            LetterKind.NOT_RECOGNISED,
            "We kennen u nog te kort.",
            "U kunt een klacht indienen bij Klachtendienst (voorbeeld), Voorbeeldplein 2",
            "Opnieuw vragen.",
            "Een gewone inschrijving voor een sociale woning."),
        says(
            LetterKind.PREVENTIVE_ROUTE,
            "preventieve woonbegeleiding",
            "Er is nog geen vonnis.",
            "Dan kunt u opnieuw vragen",
            "U kunt ook een klacht indienen bij Klachtendienst (voorbeeld)"),
        says(
            LetterKind.AGREEMENT_TO_SIGN,
            "U mag op elk moment stoppen",
            "We spreken af op dinsdag.",
            "CAW Oost samen begeleiden verloop van de begeleiding 9 maart 2026",
            "De huisarts gezondheid en zorg zorggegevens 9 maart 2026",
            "Handtekening:",
            "Amira Haddad, wooncoach"),
        says(
            LetterKind.AGREEMENT,
            "Getekend op het scherm, op 10 maart 2026",
            "Akkoord op het scherm: T. Proefmans",
            "U gaf aan niemand toestemming"),
        says(
            LetterKind.OFFER_TALK,
            "Lindelei 12, 9000 Gent",
            "2 slaapkamers",
            "431,50 euro per maand",
            "Gelijkvloers of met lift",
            "zaterdag 28 februari 2026",
            "Antwoord ten laatste op maandag 9 maart 2026",
            "Geen antwoord telt als een weigering",
            "u krijgt 3 maanden geen nieuw aanbod",
            "gegronde reden"),
        says(
            LetterKind.OFFER_WARNING,
            "Waarschuwing.",
            "schrapt de verhuurder u van de lijst",
            "aanbod van 9 september 2025: geweigerd zonder gegronde reden",
            "gegronde reden"),
        says(
            LetterKind.STRUCK_OFF,
            "Thuispunt heeft u op 9 maart 2026 geschrapt",
            "Aanbod van 9 september 2025: u weigerde zonder gegronde reden",
            "Aanbod van 9 februari 2026: u antwoordde niet op tijd",
            "Stuur een aangetekende brief",
            "Toezichthouder sociale huur (voorbeeld), Voorbeeldlaan 3"),
        says(LetterKind.KEEPING_CONTACT, "Hoe gaat het met u?", "Uw woning blijft uw woning"),
        says(
            LetterKind.WAITING_REVIEW,
            "Antwoord ten laatste op maandag 9 maart 2026",
            "Op onze wachtlijst houdt u uw plaats"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void each_letter_says_what_it_must(LetterKind kind, List<String> sentences) {
    assertThat(text(Samples.of(kind))).contains(sentences);
  }

  @Test
  void each_condition_that_is_not_met_has_its_own_plain_words_and_a_way_on() {
    var text = text(Samples.notRecognised());
    for (var condition : Condition.values()) {
      assertThat(text).contains("Wat we zagen: " + condition.label());
    }
    assertThat(text.split("Wat we zagen", -1)).hasSize(Condition.values().length + 1);
  }

  @Test
  void in_the_agreement_what_is_voluntary_stands_first_and_nothing_holds_before_the_signature() {
    var text = text(Samples.of(LetterKind.AGREEMENT_TO_SIGN));
    assertThat(text).contains("Deze afspraken gelden pas als u tekent").doesNotContain("Getekend");
    assertThat(text.indexOf("Alles hierin is vrijwillig"))
        .isPositive()
        .isLessThan(text.indexOf("Vijf afspraken"));
  }

  @Test
  void only_the_warning_and_the_striking_off_threaten_with_the_list() {
    var threatening =
        Arrays.stream(LetterKind.values())
            .filter(kind -> text(Samples.of(kind)).contains("schrapt de verhuurder u"))
            .collect(Collectors.toSet());
    assertThat(threatening).containsExactly(LetterKind.OFFER_WARNING);
  }

  @Test
  void a_letter_to_a_tenant_speaks_of_no_consequence() {
    var forTenants = Arrays.stream(LetterKind.values()).filter(LetterKind::isForTenants).toList();
    assertThat(forTenants).contains(LetterKind.KEEPING_CONTACT);
    for (var kind : forTenants) {
      assertThat(THREAT.matcher(text(Samples.of(kind))).results().map(found -> found.group()))
          .isEmpty();
    }
    assertThat(THREAT.matcher(text(Samples.of(LetterKind.OFFER_WARNING))).find())
        .as("the search finds threats where they are")
        .isTrue();
  }

  @Test
  void names_of_any_alphabet_are_written_right_and_nothing_can_be_slipped_in() throws IOException {
    var number =
        files.open(
            new NewCase(
                new Person(
                    "Đặng \u0007Ọlá",
                    "<b>Œuvre</b> Иванов",
                    LocalDate.of(1980, 1, 1),
                    Optional.empty()),
                Optional.empty(),
                new Contact("", "", "Kouter 1 bus 3, 9000 Gent"),
                List.of(),
                Optional.empty(),
                clock.instant()));
    var content = documents.open(letters.write(number, new Letter.KeepingContact(), ""));
    assertThat(PdfUa.failures(content)).isEmpty();
    assertThat(Pdf.read(content).text())
        .contains("Đặng Ọlá <b>Œuvre</b> Иванов")
        .contains("Kouter 1 bus 3 9000 Gent")
        .contains("Met vriendelijke groeten, Team Wooncoaching");
  }

  @Test
  void a_letter_is_dated_by_our_clock() {
    var today =
        new Words(null)
            .day(LocalDate.ofInstant(clock.instant(), be.woonspoor.engine.Terms.BELGIUM));
    assertThat(text(new Letter.KeepingContact())).contains("Datum: " + today);
  }

  @Test
  void without_a_case_there_is_no_letter() {
    assertThatThrownBy(() -> letters.write("WS-1999-00001", new Letter.KeepingContact(), ""))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void the_judge_finds_what_cannot_be_read_by_everybody() throws IOException {
    var plain = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(plain);
    }
    assertThat(PdfUa.failures(plain.toByteArray())).isNotEmpty();
  }

  @Test
  void no_template_writes_unescaped_or_evaluates_what_it_is_given() throws IOException {
    try (var templates = Files.list(Path.of("src/main/resources/templates/letters"))) {
      for (var template : templates.toList()) {
        assertThat(Files.readString(template))
            .as(template.toString())
            .doesNotContain("utext", "__", "[(");
      }
    }
  }

  private String text(Letter letter) {
    var number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);
    return Pdf.read(documents.open(letters.write(number, letter, ""))).text();
  }

  private static void print(LetterKind kind, byte[] content) throws IOException {
    Files.createDirectories(PRINTS);
    Files.write(PRINTS.resolve(kind.name() + ".pdf"), content);
    Files.writeString(PRINTS.resolve(kind.name() + ".txt"), Pdf.read(content).text());
  }

  private static Arguments says(LetterKind kind, String... sentences) {
    return Arguments.of(kind, List.of(sentences));
  }
}
