package be.woonspoor.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code processes/} and {@code forms/} from the class path, under their own names. */
public final class ModelFiles {

  private static final List<String> FOLDERS = List.of("processes", "forms");

  private ModelFiles() {}

  /** All models and forms, by name; never dependent on where the product lies. */
  public static List<ModelFile> onClassPath() {
    var files = new ArrayList<ModelFile>();
    try {
      for (var folder : FOLDERS) {
        var pattern = "classpath*:" + folder + "/**/*.*";
        for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          if (resource.isReadable()) {
            files.add(read(folder, resource));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(ModelFile::name));
    return List.copyOf(files);
  }

  private static ModelFile read(String folder, Resource resource) throws IOException {
    var url = resource.getURL().toString();
    var name = url.substring(url.lastIndexOf("/" + folder + "/") + 1);
    return new ModelFile(name, resource.getContentAsByteArray());
  }
}
