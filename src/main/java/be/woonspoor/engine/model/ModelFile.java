package be.woonspoor.engine.model;

/**
 * A model or a form as it travels with the product.
 *
 * @param name path from the top of the repository, such as {@code processes/referral/referral.bpmn}
 */
public record ModelFile(String name, byte[] bytes) {

  /** The file name without folder and ending. */
  public String stem() {
    var file = name.substring(name.lastIndexOf('/') + 1);
    return file.substring(0, file.lastIndexOf('.'));
  }

  public boolean isProcess() {
    return name.endsWith(".bpmn");
  }

  public boolean isDecision() {
    return name.endsWith(".dmn");
  }

  public boolean isForm() {
    return name.endsWith(".form");
  }
}
