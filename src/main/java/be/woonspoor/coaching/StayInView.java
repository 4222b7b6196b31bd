package be.woonspoor.coaching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms say of a stay elsewhere, for whoever may read the notes. */
@Component
public class StayInView {

  private static final Set<StayKind> FOUNDED = EnumSet.of(StayKind.HOSPITAL, StayKind.PRISON);

  private final Stays stays;

  StayInView(Stays stays) {
    this.stays = stays;
  }

  /** A warning to begin a form with; empty text when nobody stays elsewhere. */
  public String warning(String caseNumber) {
    return stays
        .open(caseNumber)
        .map(stay -> "**Let op: verblijft " + stay.inDutch() + ".** " + how(stay.details()))
        .map(String::strip)
        .orElse("");
  }

  /** The same for somebody who takes over for a while, a line per fact. */
  public List<String> lines(String caseNumber) {
    return stays.open(caseNumber).stream()
        .flatMap(
            stay ->
                Stream.concat(
                    Stream.of(
                        "Verblijft " + stay.inDutch(), "Thuis geregeld: " + home(stay.details())),
                    Stream.of(how(stay.details())).filter(how -> !how.isEmpty())))
        .toList();
  }

  /** Why a refusal of an offer would be founded now (R15, S29); empty text when nothing says so. */
  public String foundedReason(String caseNumber) {
    return stays
        .open(caseNumber)
        .filter(stay -> FOUNDED.contains(stay.kind()))
        .map(
            stay ->
                "**Verblijft "
                    + stay.inDutch()
                    + ".** Met een bewijs is dat een gegronde reden om niet in te gaan op het"
                    + " aanbod.")
        .orElse("");
  }

  /** Where the person is and how to reach him or her there; empty text when nothing is known. */
  private static String how(StayDetails details) {
    return details.where().map(where -> "Waar: " + where + ". ").orElse("")
        + details.reach().map(reach -> "Bereiken: " + reach + ".").orElse("");
  }

  /** What is looked after at home, in words. */
  public static String home(StayDetails details) {
    return details.home().isEmpty()
        ? "nog niets genoteerd"
        : details.home().stream().sorted().map(HomeKept::label).collect(Collectors.joining(", "));
  }
}
