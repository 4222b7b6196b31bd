package be.woonspoor.engine.model;

/**
 * Something in a model or a form that must be mended before the product can start.
 *
 * @param element id of the element, or empty text for the file as a whole
 * @param problem what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 */
public record Finding(String file, String element, String problem, String mend) {

  @Override
  public String toString() {
    return file + (element.isEmpty() ? "" : ", " + element) + ": " + problem + "; " + mend + ".";
  }
}
