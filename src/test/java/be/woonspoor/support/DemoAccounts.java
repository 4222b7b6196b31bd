package be.woonspoor.support;

import be.woonspoor.team.Coaches;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Adds the demo team to an application, for the demo start and for tests. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoAccounts {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ApplicationRunner demoTeam(ProcessEngine engine, Coaches coaches) {
    return arguments -> DemoTeam.create(engine, coaches);
  }
}
