package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.model.ModelChecks;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.WoonspoorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models, the forms, the contracts and the beans fit each other. */
@WoonspoorTest
class ModelContractTests {

  @Autowired private ModelChecks checks;

  @Test
  void all_models_and_forms_fit() {
    assertThat(checks.check(ModelFiles.onClassPath())).isEmpty();
  }
}
