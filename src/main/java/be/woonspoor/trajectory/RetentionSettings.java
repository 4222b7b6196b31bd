package be.woonspoor.trajectory;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a closed file stays. There is no default: no source gives the number of years (R38), and
 * a number that nobody chose must not lead to anything being erased.
 *
 * @param years whole years from the closing of the last trajectory; null while nobody has set it
 */
@ConfigurationProperties("woonspoor.retention")
record RetentionSettings(Integer years) {

  RetentionSettings {
    if (years != null && years < 1) {
      throw new IllegalStateException("woonspoor.retention.years must be at least 1, or absent");
    }
  }

  Optional<Integer> term() {
    return Optional.ofNullable(years);
  }
}
