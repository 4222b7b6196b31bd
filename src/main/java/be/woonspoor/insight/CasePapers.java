package be.woonspoor.insight;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.security.CurrentUser;
import be.woonspoor.team.Coaches;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters and documents of a case, as its page lists them. */
@Component
class CasePapers {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Brussels"));

  private final Documents documents;
  private final CaseRights rights;
  private final Coaches coaches;

  CasePapers(Documents documents, CaseRights rights, Coaches coaches) {
    this.documents = documents;
    this.rights = rights;
    this.coaches = coaches;
  }

  /**
   * A line of the list.
   *
   * @param open whether the reader may open it
   */
  record Paper(
      UUID id,
      String title,
      String addressee,
      String when,
      String who,
      String pages,
      String mediaType,
      boolean open) {

    /** Such as {@code pdf}. */
    public String format() {
      return mediaType.substring(mediaType.indexOf('/') + 1);
    }
  }

  /** What this reader sees of the documents, newest first. */
  List<Paper> of(String caseNumber, CurrentUser user) {
    var names = coaches.names();
    return documents.of(caseNumber).stream()
        .filter(document -> rights.maySee(document, user))
        .map(
            document ->
                new Paper(
                    document.id(),
                    document.title(),
                    document.addressee().label(),
                    MOMENT.format(document.madeAt()),
                    maker(document, names.getOrDefault(document.madeBy(), document.madeBy())),
                    document.pages() == 1 ? "1 blad" : document.pages() + " bladen",
                    document.mediaType(),
                    rights.mayOpen(document, user)))
        .toList();
  }

  private static String maker(Document document, String name) {
    return document.madeBy().isEmpty() ? "het systeem" : name;
  }
}
