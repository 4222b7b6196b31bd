package be.woonspoor.casefile;

/** Somebody else corrected the same record first. */
public final class CorrectedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
