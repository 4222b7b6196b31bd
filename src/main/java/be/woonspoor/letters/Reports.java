package be.woonspoor.letters;

import be.woonspoor.engine.Terms;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints what the service writes to other organisations, in the dress of its letters and as PDF/UA.
 * It belongs to no case and is kept nowhere: it can be made again from the same figures.
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
    var now = clock.instant();
    var context = new Context(Words.FLANDERS, content);
    context.setVariable("title", title);
    context.setVariable("sender", settings);
    context.setVariable("today", LocalDate.ofInstant(now, Terms.BELGIUM));
    context.setVariable("words", new Words(terms));
    var page = templates.process("reports/" + template, context);
    return press.print(Normalizer.normalize(page, Normalizer.Form.NFC), now).pdf();
  }
}
