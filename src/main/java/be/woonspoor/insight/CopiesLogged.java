package be.woonspoor.insight;

import be.woonspoor.trajectory.FileCopied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever prepares the copy that a person asked for reads the whole file: that is noted, too. */
@Component
class CopiesLogged {

  private final CaseAccess access;

  CopiesLogged(CaseAccess access) {
    this.access = access;
  }

  @EventListener
  void noted(FileCopied copied) {
    access.logCopied(copied.caseNumber(), copied.user());
  }
}
