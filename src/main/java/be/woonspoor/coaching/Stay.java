package be.woonspoor.coaching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody is not at home for a while: in prison, in hospital, in care, or away by own choice.
 * It changes the rhythm of the contacts, never the phase, and nothing about the lease. Its
 * transitions refuse days that can't be right.
 *
 * @param kind sealed at rest, as the details are
 * @param since first day
 * @param expectedUntil last day as far as anybody knows; empty when nobody does
 * @param endedOn real last day; empty while it lasts
 * @param ending how it ended; empty while it lasts
 * @param notComingBack whether the person does not come back to the dwelling
 * @param helpAsked whether help for the home was asked because of that
 * @param details what else is known
 * @param version how often it was kept before
 */
public record Stay(
    UUID id,
    String caseNumber,
    StayKind kind,
    LocalDate since,
    Optional<LocalDate> expectedUntil,
    Optional<LocalDate> endedOn,
    Optional<StayEnding> ending,
    boolean notComingBack,
    boolean helpAsked,
    StayDetails details,
    int version) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * A stay that begins.
   *
   * @throws CoachingRefused when a day can't be right
   */
  static Stay begin(String caseNumber, StayNews news, LocalDate today) {
    var since =
        news.since().orElseThrow(() -> new CoachingRefused("since", "Vul in sinds wanneer."));
    return new Stay(
            UUID.randomUUID(),
            caseNumber,
            news.kind(),
            since,
            news.until(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            news.details(),
            0)
        .checked(today);
  }

  /**
   * The same with what is new about it.
   *
   * @throws CoachingRefused when a day can't be right
   */
  Stay with(StayNews news, LocalDate today) {
    return new Stay(
            id,
            caseNumber,
            news.kind(),
            news.since().orElse(since),
            news.until(),
            endedOn,
            ending,
            notComingBack,
            helpAsked,
            news.details().over(details),
            version)
        .checked(today);
  }

  /**
   * Ended on a day.
   *
   * @throws CoachingRefused when that day can't be right
   */
  Stay ended(StayEnding how, LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      throw new CoachingRefused("returnedOn", "Deze dag kan niet in de toekomst liggen.");
    }
    if (on.isBefore(since)) {
      throw new CoachingRefused(
          "returnedOn", "Het verblijf begon pas op " + DAY.format(since) + ".");
    }
    return new Stay(
        id,
        caseNumber,
        kind,
        since,
        expectedUntil,
        Optional.of(on),
        Optional.of(how),
        notComingBack,
        helpAsked,
        details,
        version);
  }

  /** Of somebody who does not come back to the dwelling. */
  Stay withoutReturn() {
    return flagged(true, helpAsked);
  }

  /** With help for the home asked. */
  Stay withHelpAsked() {
    return flagged(notComingBack, true);
  }

  private Stay flagged(boolean notBack, boolean asked) {
    return new Stay(
        id,
        caseNumber,
        kind,
        since,
        expectedUntil,
        endedOn,
        ending,
        notBack,
        asked,
        details,
        version);
  }

  private Stay checked(LocalDate today) {
    if (since.isAfter(today)) {
      throw new CoachingRefused(
          "since", "Meld een verblijf zodra het begint; deze dag moet nog komen.");
    }
    expectedUntil.ifPresent(
        day -> {
          if (day.isBefore(since)) {
            throw new CoachingRefused("expectedUntil", "De laatste dag valt voor de eerste.");
          }
          if (day.isBefore(today)) {
            throw new CoachingRefused(
                "expectedUntil",
                "Die dag is voorbij: vul een latere dag in, of niets als niemand het weet.");
          }
        });
    return this;
  }

  /** Whether it lasts. */
  public boolean isOpen() {
    return endedOn.isEmpty();
  }

  /** Whether help for the home is still to be asked. */
  public boolean needsHelp() {
    return notComingBack && !helpAsked;
  }

  /** In one line, for whoever may read the notes. */
  public String inDutch() {
    return kind.label() + " " + daysInDutch();
  }

  /** The days alone, for everybody who may open the case: why somebody is away is not theirs. */
  public String daysInDutch() {
    return "sinds "
        + DAY.format(since)
        + ", "
        + expectedUntil.map(day -> "verwacht terug " + DAY.format(day)).orElse("einde niet gekend")
        + (notComingBack ? "; komt niet terug naar deze woning" : "");
  }
}
