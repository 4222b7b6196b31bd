package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.model.ModelDeployer;
import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.engine.model.ModelsRefused;
import be.woonspoor.support.WoonspoorTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a start deploys, and what it does not. */
@WoonspoorTest
class ModelDeployerTests {

  @Autowired private ModelDeployer deployer;
  @Autowired private RepositoryService repository;

  @Test
  void the_same_build_makes_no_new_version() {
    assertThat(deployer.deploy(ModelFiles.onClassPath())).isEmpty();
    assertThat(
            repository.createProcessDefinitionQuery().list().stream()
                .filter(definition -> definition.getVersion() > 1))
        .isEmpty();
  }

  @Test
  void resource_names_do_not_depend_on_the_machine() {
    assertThat(ModelFiles.onClassPath())
        .extracting(ModelFile::name)
        .isNotEmpty()
        .allMatch(name -> name.matches("(processes|forms)/[a-z]+/[a-z.-]+\\.(bpmn|dmn|form)"));
  }

  @Test
  void only_what_changed_is_deployed_and_older_models_are_refused() {
    assertThat(deployer.deploy(with("changing", "een"))).containsExactly(nameOf("changing"));
    assertThat(deployer.deploy(with("changing", "twee"))).containsExactly(nameOf("changing"));
    assertThat(deployer.deploy(with("changing", "twee"))).isEmpty();
    assertThatThrownBy(() -> deployer.deploy(with("changing", "een")))
        .isInstanceOf(ModelsRefused.class)
        .hasMessageContaining(nameOf("changing"))
        .hasMessageContaining("woonspoor.models.allow-older=true");
  }

  @Test
  void of_two_nodes_that_start_at_once_one_deploys() throws Exception {
    var start = new CountDownLatch(1);
    var nodes = Executors.newFixedThreadPool(2);
    try {
      var results = new ArrayList<Future<List<String>>>();
      for (var node = 0; node < 2; node++) {
        results.add(
            nodes.submit(
                () -> {
                  start.await();
                  return deployer.deploy(with("racing", "een"));
                }));
      }
      start.countDown();
      var deployed = new ArrayList<List<String>>();
      for (var result : results) {
        deployed.add(result.get());
      }
      assertThat(deployed).containsExactlyInAnyOrder(List.of(nameOf("racing")), List.of());
    } finally {
      nodes.shutdownNow();
    }
  }

  private static List<ModelFile> with(String stem, String text) {
    var files = new ArrayList<>(ModelFiles.onClassPath());
    var form =
        """
        {"id": "%s", "type": "default", "components": [{"type": "text", "text": "%s"}]}
        """
            .formatted("probe." + stem, text);
    files.add(new ModelFile(nameOf(stem), form.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static String nameOf(String stem) {
    return "forms/probe/probe." + stem + ".form";
  }
}
