package be.woonspoor.casefile;

/** A document that is to be kept; the parts are those of {@link Document}. */
public record NewDocument(
    String kind,
    String title,
    String mediaType,
    Document.Addressee addressee,
    String template,
    int templateVersion,
    int pages,
    byte[] content) {

  public NewDocument {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }
}
