package be.woonspoor.engine;

import java.util.Map;

/** Values that any form may show, such as the name of the client. */
public interface StepHeading {

  Map<String, Object> show(StepView view);
}
