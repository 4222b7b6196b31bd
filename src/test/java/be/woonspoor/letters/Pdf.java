package be.woonspoor.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A letter or report as a reader gets it. The text is what a screen reader says: the marked parts
 * of the pages in the order of the structure tree, without page numbers and bullets.
 */
public record Pdf(
    String text,
    String title,
    String language,
    boolean tagged,
    boolean showsTitle,
    List<String> fontsNotEmbedded,
    String metadata,
    int emptyPages) {

  private static final Set<String> INLINE = Set.of("Span");

  public static Pdf read(byte[] content) {
    try (var document = Loader.loadPDF(content)) {
      var catalog = document.getDocumentCatalog();
      return new Pdf(
          spoken(document),
          document.getDocumentInformation().getTitle(),
          catalog.getLanguage(),
          catalog.getMarkInfo() != null
              && catalog.getMarkInfo().isMarked()
              && catalog.getStructureTreeRoot() != null,
          catalog.getViewerPreferences() != null
              && catalog.getViewerPreferences().displayDocTitle(),
          notEmbedded(document),
          String.valueOf(document.getDocumentInformation().getCOSObject())
              + new String(
                  catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8),
          emptyPages(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages with no more on them than their number. */
  private static int emptyPages(PDDocument document) throws IOException {
    var empty = 0;
    for (var page = 1; page <= document.getNumberOfPages(); page++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      if (stripper.getText(document).strip().matches("blad \\d van \\d")) {
        empty++;
      }
    }
    return empty;
  }

  private static String spoken(PDDocument document) throws IOException {
    var parts = new HashMap<String, String>();
    for (var page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      for (var content : extractor.getMarkedContents()) {
        collect(page, content, parts);
      }
    }
    var spoken = new StringBuilder();
    say(document.getDocumentCatalog().getStructureTreeRoot().getKids(), null, parts, spoken);
    return spoken.toString().replaceAll("\\s+", " ");
  }

  private static void collect(PDPage page, PDMarkedContent content, Map<String, String> parts) {
    var text = new StringBuilder();
    for (var item : content.getContents()) {
      if (item instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (item instanceof PDMarkedContent nested) {
        collect(page, nested, parts);
      }
    }
    if (content.getMCID() >= 0) {
      parts.merge(key(page, content.getMCID()), text.toString(), String::concat);
    }
  }

  private static void say(
      List<Object> kids, PDPage page, Map<String, String> parts, StringBuilder spoken) {
    for (var kid : kids) {
      if (kid instanceof PDStructureElement element) {
        say(element.getKids(), element.getPage(), parts, spoken);
        if (!INLINE.contains(element.getStructureType())) {
          spoken.append(' ');
        }
      } else if (kid instanceof PDMarkedContentReference reference) {
        spoken.append(parts.get(key(reference.getPage(), reference.getMCID())));
      } else if (kid instanceof Integer mcid) {
        spoken.append(parts.get(key(page, mcid)));
      }
    }
  }

  private static String key(PDPage page, int mcid) {
    return System.identityHashCode(page.getCOSObject()) + "/" + mcid;
  }

  private static List<String> notEmbedded(PDDocument document) throws IOException {
    var missing = new ArrayList<String>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        if (!font.isEmbedded()) {
          missing.add(font.getName());
        }
      }
    }
    return missing;
  }
}
