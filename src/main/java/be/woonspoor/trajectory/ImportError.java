package be.woonspoor.trajectory;

/**
 * What is wrong in a file that somebody wants to import. It never repeats what stands there.
 *
 * @param line the line of the file, the head being 1
 * @param column letter and name of the column, as in "D (geboortedatum)"; empty text for the line
 *     as a whole
 * @param message what is wrong, in a sentence
 */
public record ImportError(int line, String column, String message) {}
