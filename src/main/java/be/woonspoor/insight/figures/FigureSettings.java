package be.woonspoor.insight.figures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service sets about its figures.
 *
 * @param smallestCount counts of people below it stay in the house
 */
@ConfigurationProperties("woonspoor.figures")
record FigureSettings(@DefaultValue("5") int smallestCount) {

  FigureSettings {
    if (smallestCount < 1) {
      throw new IllegalArgumentException("woonspoor.figures.smallest-count must be at least 1");
    }
  }
}
