package be.woonspoor.letters;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints what is longer than a letter, in the dress of the letters and as PDF/UA. It is kept
 * nowhere unless whoever asks for it does so.
 */
@Component
public class Reports {

  private final ITemplateEngine templates;
  private final Press press;
  private final LetterSettings settings;
  private final Terms terms;
  private final Clock clock;

  Reports(
      ITemplateEngine templates, Press press, LetterSettings settings, Terms terms, Clock clock) {
    this.templates = templates;
    this.press = press;
    this.settings = settings;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Prints a report.
   *
   * @param template its name under {@code templates/reports/}
   * @param content what the template reads, beside {@code title}, {@code sender}, {@code today} and
   *     {@code words}
   * @return the PDF
   */
  public byte[] print(String template, String title, Map<String, Object> content) {
    return printed(template, title, content).pdf();
  }

  /** What came off the press. */
  public record Printed(byte[] pdf, int pages) {}

  /** The same, with how many pages it has. */
  public Printed printed(String template, String title, Map<String, Object> content) {
    var now = clock.instant();
    var context = new Context(Words.FLANDERS, content);
    context.setVariable("title", title);
    context.setVariable("sender", settings);
    context.setVariable("today", LocalDate.ofInstant(now, Terms.BELGIUM));
    context.setVariable("words", new Words(terms));
    var page = templates.process("reports/" + template, context);
    var print = press.print(Letters.printable(page), now);
    return new Printed(print.pdf(), print.pages());
  }

  /** Who hears a complaint about the service, in a line. */
  public String complaintsTo() {
    return settings.complaints().name() + ", " + settings.complaints().address();
  }
}
