package be.woonspoor.referral;

import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files that a new referral may belong to. */
@Component
public class ExistingFiles {

  private final CaseFiles files;
  private final Referrals referrals;

  ExistingFiles(CaseFiles files, Referrals referrals) {
    this.files = files;
    this.referrals = referrals;
  }

  /**
   * Files with the same national number, or the same name and birth date. A referral that was
   * already joined to another file is left out: that other file stands for it.
   */
  public List<CaseFile> like(String caseNumber) {
    return files.possibleDoubles(caseNumber).stream()
        .filter(file -> !isJoined(file.caseNumber()))
        .toList();
  }

  private boolean isJoined(String caseNumber) {
    return referrals.find(caseNumber).flatMap(KeptReferral::attachedTo).isPresent();
  }
}
