package be.woonspoor.insight;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who looked into the file without the case being theirs, and why. */
@Component
@Order(100)
class LooksInFile implements FileSections {

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("case_access", "looks", "Wie in uw dossier keek")
            .orderedBy("at, id")
            .staff("user_id", "who", "Wie")
            .moment("at", "at", "Op")
            .sealed("sealed_reason", "reason", "Waarom")
            .yesNo("opens_notes", "opensNotes", "Om de notities te lezen")
            .internal("id", "document_id"));
  }
}
