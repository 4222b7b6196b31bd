package be.woonspoor.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The deployed forms, read once per version. */
@Component
class FormSchemas {

  private final Map<String, FormSchema> byDefinition = new ConcurrentHashMap<>();

  /**
   * The newest form with a key.
   *
   * @throws IllegalStateException when none is deployed
   */
  FormSchema latest(String key, CommandContext context) {
    return find(key, context)
        .orElseThrow(() -> new IllegalStateException("the form '" + key + "' is not deployed"));
  }

  /** The newest form with a key, if there is one. */
  Optional<FormSchema> find(String key, CommandContext context) {
    return Optional.ofNullable(
            context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key))
        .map(
            definition ->
                byDefinition.computeIfAbsent(definition.getId(), id -> read(definition, context)));
  }

  private static FormSchema read(CamundaFormDefinition definition, CommandContext context) {
    return FormSchema.read(
        context
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                definition.getDeploymentId(), definition.getResourceName())
            .getBytes());
  }
}
