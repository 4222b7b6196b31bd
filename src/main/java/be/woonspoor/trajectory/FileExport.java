package be.woonspoor.trajectory;

import be.woonspoor.casefile.FileCopy;
import java.time.Instant;
import java.util.List;

/**
 * The copy of a file as the person gets it: staff by name and function, without what is about
 * others.
 *
 * @param leftOut what is kept but not in it, and why
 * @param retention how long it is kept, in a sentence
 * @param complaints who hears a complaint
 */
public record FileExport(
    String caseNumber,
    Instant madeAt,
    List<FileCopy.Chapter> chapters,
    List<FileCopy.LeftOut> leftOut,
    String retention,
    String complaints) {

  /** The version of the JSON: another number when a field changes its meaning or goes. */
  public static final int VERSION = 1;

  /** The name of the format. */
  public static final String FORMAT = "woonspoor-file";
}
