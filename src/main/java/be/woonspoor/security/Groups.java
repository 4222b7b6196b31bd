package be.woonspoor.security;

import be.woonspoor.engine.CandidateGroups;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the floor which groups a model may name. */
@Component
final class Groups implements CandidateGroups {

  @Override
  public Set<String> names() {
    return Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());
  }
}
