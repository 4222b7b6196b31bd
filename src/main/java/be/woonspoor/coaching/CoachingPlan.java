package be.woonspoor.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the coaching of a tenant stands.
 *
 * @param startedOn when the coaching began; empty until then
 * @param endedOn when tenant and coach ended it together
 * @param knownContactOn last contact before a running coaching was taken over
 * @param agreedNext what they agreed on for the next contact
 * @param lowersRhythm whether to go on monthly from the next planning
 * @param ladderSince when the attempts at a closed door last began anew
 * @param silenceNoticedSince start of the silence that was already raised
 */
public record CoachingPlan(
    String caseNumber,
    Phase phase,
    LocalDate phaseSince,
    Optional<LocalDate> startedOn,
    Optional<LocalDate> endedOn,
    Optional<LocalDate> knownContactOn,
    Optional<NextAppointment> agreedNext,
    boolean lowersRhythm,
    Optional<Instant> ladderSince,
    Optional<LocalDate> silenceNoticedSince) {

  /** The day they agreed on for the next contact. */
  public Optional<LocalDate> agreedNextOn() {
    return agreedNext.map(NextAppointment::day);
  }
}
