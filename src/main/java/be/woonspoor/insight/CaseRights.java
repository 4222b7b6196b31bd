package be.woonspoor.insight;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.security.CurrentUser;
import be.woonspoor.team.CaseTeam;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read what of a file. What one may not read is as if it did not exist. */
@Component
class CaseRights {

  private final CaseFiles files;
  private final CaseTeam team;
  private final CaseAccess access;
  private final Documents documents;

  CaseRights(CaseFiles files, CaseTeam team, CaseAccess access, Documents documents) {
    this.files = files;
    this.documents = documents;
    this.team = team;
    this.access = access;
  }

  /** The file, for those who may know that it exists. */
  Optional<CaseFile> file(String caseNumber, CurrentUser user) {
    if (!user.is(WOONCOACH, TEAMLEAD, ADMINISTRATION) || !CaseNumber.isValid(caseNumber)) {
      return Optional.empty();
    }
    return files.find(caseNumber);
  }

  /** The notes: the lead, the coaches of the case, and other coaches after a reason. */
  boolean mayReadNotes(String caseNumber, CurrentUser user) {
    return isOwn(caseNumber, user)
        || (user.is(WOONCOACH) && access.hasReasonToday(caseNumber, user.id()));
  }

  /** Whether a document is listed: the office does not see what stays in the file. */
  boolean maySee(Document document, CurrentUser user) {
    return user.is(WOONCOACH, TEAMLEAD) || document.addressee() != Document.Addressee.FILE;
  }

  /** Whether a document may be opened: by who reads the notes, and letters by the office. */
  boolean mayOpen(Document document, CurrentUser user) {
    return mayReadNotes(document.caseNumber(), user)
        || (user.is(ADMINISTRATION) && document.addressee() != Document.Addressee.FILE);
  }

  /** The same, for who has only the id of a document. */
  boolean mayOpen(String caseNumber, UUID document, CurrentUser user) {
    return mayReadNotes(caseNumber, user)
        || documents.find(caseNumber, document).filter(found -> mayOpen(found, user)).isPresent();
  }

  /** Whether the case is somebody's own work, so that reading it is no news for the lead. */
  boolean isOwn(String caseNumber, CurrentUser user) {
    return user.is(TEAMLEAD) || (user.is(WOONCOACH) && team.isCoachedBy(caseNumber, user.id()));
  }
}
