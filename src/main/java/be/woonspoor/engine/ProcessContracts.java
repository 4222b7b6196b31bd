package be.woonspoor.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All process contracts by key. */
@Component
public class ProcessContracts {

  private final Map<String, ProcessContract> byKey;

  ProcessContracts(List<ProcessContract> contracts) {
    byKey = contracts.stream().collect(Collectors.toMap(ProcessContract::key, Function.identity()));
  }

  public Optional<ProcessContract> of(String processKey) {
    return Optional.ofNullable(byKey.get(processKey));
  }

  public Set<String> keys() {
    return byKey.keySet();
  }
}
