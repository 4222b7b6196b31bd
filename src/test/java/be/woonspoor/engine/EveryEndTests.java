package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every end of every process is named by a path test: a new end without one is found here. */
class EveryEndTests {

  private static final String PATHS = pathTests();

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void is_reached_in_a_path_test(String process, String end) {
    assertThat(Pattern.compile("\\b" + end + "\\b").matcher(PATHS).find())
        .as("a test that reaches %s of %s", end, process)
        .isTrue();
  }

  static Stream<Arguments> ends() {
    return ModelFiles.onClassPath().stream()
        .filter(ModelFile::isProcess)
        .flatMap(
            file ->
                Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes()))
                    .getModelElementsByType(EndEvent.class)
                    .stream()
                    .map(end -> Arguments.of(file.stem(), end.getId())));
  }

  private static String pathTests() {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Tests.java"))
          .map(EveryEndTests::read)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
