package be.woonspoor.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models and forms that travel with the product: under one name, with resource names
 * that don't depend on the machine, and only what changed. Nodes that start at once take turns.
 */
@Component
public class ModelDeployer implements SmartInitializingSingleton {

  /** The name of all our deployments. */
  public static final String NAME = "woonspoor";

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
  private static final long LOCK = 0x776f6f6e73706f6fL;

  private final RepositoryService repository;
  private final ModelChecks checks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final boolean allowOlder;

  ModelDeployer(
      RepositoryService repository,
      ModelChecks checks,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Value("${woonspoor.models.allow-older:false}") boolean allowOlder) {
    this.repository = repository;
    this.checks = checks;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.allowOlder = allowOlder;
  }

  @Override
  public void afterSingletonsInstantiated() {
    deploy(ModelFiles.onClassPath());
  }

  /**
   * Deploys what changed.
   *
   * @return the names of what was deployed
   * @throws ModelsRefused when a model does not fit, or is older than what is deployed
   */
  public List<String> deploy(List<ModelFile> files) {
    var findings = checks.check(files);
    if (!findings.isEmpty()) {
      throw new ModelsRefused(findings);
    }
    return transaction.execute(status -> deployChanged(files));
  }

  private List<String> deployChanged(List<ModelFile> files) {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
    var deployed = deployedVersions();
    var changed =
        files.stream().filter(file -> !isNewest(file, deployed.get(file.name()))).toList();
    if (changed.isEmpty()) {
      LOG.info("The {} models and forms are deployed already", files.size());
      return List.of();
    }
    refuseOlder(changed, deployed);
    var deployment = repository.createDeployment().name(NAME).source(NAME);
    changed.forEach(
        file ->
            deployment.addInputStream(file.name(), new java.io.ByteArrayInputStream(file.bytes())));
    deployment.deploy();
    var names = changed.stream().map(ModelFile::name).toList();
    LOG.info("Deployed {} of {} models and forms", names.size(), files.size());
    return names;
  }

  private void refuseOlder(List<ModelFile> changed, Map<String, List<byte[]>> deployed) {
    if (allowOlder) {
      return;
    }
    changed.stream()
        .filter(
            file ->
                deployed.getOrDefault(file.name(), List.of()).stream()
                    .anyMatch(bytes -> Arrays.equals(bytes, file.bytes())))
        .findFirst()
        .ifPresent(
            file -> {
              throw new ModelsRefused(
                  file.name()
                      + ": a newer version of this model is deployed in this database; start the"
                      + " newer product, or set woonspoor.models.allow-older=true to go back on"
                      + " purpose.");
            });
  }

  private static boolean isNewest(ModelFile file, List<byte[]> versions) {
    return versions != null && Arrays.equals(versions.get(0), file.bytes());
  }

  /** All versions of each resource that we deployed, newest first. */
  private Map<String, List<byte[]>> deployedVersions() {
    var versions = new LinkedHashMap<String, List<byte[]>>();
    var deployments =
        repository
            .createDeploymentQuery()
            .deploymentName(NAME)
            .orderByDeploymentTime()
            .desc()
            .list();
    for (Deployment deployment : deployments) {
      for (var resource : repository.getDeploymentResources(deployment.getId())) {
        versions
            .computeIfAbsent(resource.getName(), name -> new ArrayList<>())
            .add(bytes(deployment.getId(), resource.getName()));
      }
    }
    return versions;
  }

  private byte[] bytes(String deploymentId, String name) {
    try (var stream = repository.getResourceAsStream(deploymentId, name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
