package be.woonspoor.letters;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints well-formed HTML as PDF/UA: tagged, with title and language, the fonts in it. Reads
 * nothing from outside and logs nothing, because a log line could repeat what a letter says.
 *
 * <p>The first font is drawn for readers with low vision; it has the letters of the languages of
 * western and central Europe. Names with other letters take the second.
 */
@Component
class Press {

  private static final float PDF_1_7 = 1.7f;
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final String NO_GLYPH = "?";

  private final byte[] regular = font("AtkinsonHyperlegibleNext-Regular");
  private final byte[] bold = font("AtkinsonHyperlegibleNext-Bold");
  private final byte[] otherRegular = font("NotoSans-Regular");
  private final byte[] otherBold = font("NotoSans-Bold");

  Press() {
    XRLog.setLoggingEnabled(false);
  }

  /** A printed document. */
  record Print(byte[] pdf, int pages) {}

  /** Prints a page as it was at a moment. */
  Print print(String html, Instant at) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(PDF_1_7);
    builder.withProducer("Woonspoor");
    builder.useReplacementText(NO_GLYPH);
    builder.useUriResolver((base, uri) -> null);
    for (var moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, moment);
    }
    builder.useFont(of(regular), "Letter", REGULAR, FontStyle.NORMAL, true);
    builder.useFont(of(bold), "Letter", BOLD, FontStyle.NORMAL, true);
    builder.useFont(of(otherRegular), "Other letters", REGULAR, FontStyle.NORMAL, true);
    builder.useFont(of(otherBold), "Other letters", BOLD, FontStyle.NORMAL, true);
    builder.withHtmlContent(html, null);
    builder.toStream(out);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      var document = renderer.createPDFKeepOpen();
      document.getDocumentInformation().setCreationDate(calendar(at));
      document.setDocumentId(at.toEpochMilli());
      var pages = document.getNumberOfPages();
      document.save(out);
      document.close();
      return new Print(out.toByteArray(), pages);
    } catch (IOException e) {
      throw new UncheckedIOException("a letter can't be printed", e);
    }
  }

  private static FSSupplier<InputStream> of(byte[] font) {
    return () -> new ByteArrayInputStream(font);
  }

  private static Calendar calendar(Instant at) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }

  private static byte[] font(String name) {
    try {
      return new ClassPathResource("fonts/" + name + ".ttf").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the product is packaged without its fonts", e);
    }
  }
}
