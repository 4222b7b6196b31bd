package be.woonspoor.trajectory;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time in which a case was in a stage; without an end it still is. */
public record StageSpan(String caseNumber, Stage stage, Instant since, Optional<Instant> until) {}
