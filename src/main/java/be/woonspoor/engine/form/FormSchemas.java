package be.woonspoor.engine.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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
    var definition = context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
    if (definition == null) {
      throw new IllegalStateException("the form '" + key + "' is not deployed");
    }
    return byDefinition.computeIfAbsent(
        definition.getId(),
        id ->
            FormSchema.read(
                context
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                        definition.getDeploymentId(), definition.getResourceName())
                    .getBytes()));
  }
}
