package be.woonspoor.escalation.process;

import be.woonspoor.team.CaseloadOverruns;
import be.woonspoor.team.Coaches;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the team's caseload has to do with a case, in words: about the team, not the person. */
@Component
class CaseloadFacts {

  private final CaseloadOverruns overruns;
  private final Coaches coaches;

  CaseloadFacts(CaseloadOverruns overruns, Coaches coaches) {
    this.overruns = overruns;
    this.coaches = coaches;
  }

  String text(String caseNumber) {
    var names = coaches.names();
    var standing = overruns.standing(caseNumber);
    return standing.isEmpty()
        ? "de coach is binnen de norm toegewezen"
        : standing.stream()
            .map(
                over ->
                    "%s kreeg dit dossier boven de norm (%d, norm %d): %s"
                        .formatted(
                            names.getOrDefault(over.coach(), over.coach()),
                            over.carried(),
                            over.places(),
                            over.reason()))
            .collect(Collectors.joining("; "));
  }
}
