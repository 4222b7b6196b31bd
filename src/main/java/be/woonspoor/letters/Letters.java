package be.woonspoor.letters;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.NewDocument;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes letters into the file of a case. The page is printed at once, in the transaction of the
 * step that decides: what is kept is what went out, for ever.
 */
@Service
public class Letters {

  private static final String PDF = "application/pdf";
  private static final Pattern LINES = Pattern.compile("\\s*[,\\n]\\s*");
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final CaseFiles files;
  private final CaseTeam team;
  private final Coaches coaches;
  private final Documents documents;
  private final ITemplateEngine templates;
  private final Press press;
  private final LetterSettings settings;
  private final Terms terms;
  private final Clock clock;

  Letters(
      CaseFiles files,
      CaseTeam team,
      Coaches coaches,
      Documents documents,
      ITemplateEngine templates,
      Press press,
      LetterSettings settings,
      Terms terms,
      Clock clock) {
    this.files = files;
    this.team = team;
    this.coaches = coaches;
    this.documents = documents;
    this.templates = templates;
    this.press = press;
    this.settings = settings;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Writes a letter to the person of a case and keeps it in the file, with a line on the timeline.
   *
   * @param letter what it must know; the person, the date, the sender and the coach are added
   * @param by user id of who takes the step, or empty text for the system
   * @throws be.woonspoor.casefile.NoSuchCase when there is no such case
   */
  @Transactional
  public Document write(String caseNumber, Letter letter, String by) {
    var now = clock.instant();
    var print = press.print(html(caseNumber, letter, now), now);
    var kind = letter.kind();
    return documents.keep(
        caseNumber,
        new NewDocument(
            kind.name(),
            kind.title(),
            PDF,
            kind.addressee(),
            kind.template(),
            kind.version(),
            print.pages(),
            print.pdf()),
        by);
  }

  private String html(String caseNumber, Letter letter, Instant now) {
    var file = files.get(caseNumber);
    var context = new Context(Words.FLANDERS);
    context.setVariable("letter", letter);
    context.setVariable("title", letter.kind().title());
    context.setVariable("caseNumber", caseNumber);
    context.setVariable("name", file.person().fullName());
    context.setVariable("address", lines(files.contact(caseNumber)));
    context.setVariable("coach", coach(caseNumber));
    context.setVariable("sender", settings);
    context.setVariable("today", LocalDate.ofInstant(now, Terms.BELGIUM));
    context.setVariable("words", new Words(terms));
    var page = templates.process("letters/" + letter.kind().template(), context);
    return printable(page);
  }

  /** Without what no page can show. */
  static String printable(String page) {
    return NOT_IN_XML.matcher(Normalizer.normalize(page, Normalizer.Form.NFC)).replaceAll("");
  }

  private String coach(String caseNumber) {
    return team.coachOf(caseNumber).flatMap(coaches::find).map(Coach::name).orElse("");
  }

  private static List<String> lines(Contact contact) {
    return contact.address().isBlank()
        ? List.of()
        : LINES.splitAsStream(contact.address().strip()).toList();
  }
}
