package be.woonspoor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case system: engine, web applications, pages and API in one process. */
@SpringBootApplication
public class WoonspoorApplication {

  public static void main(String[] args) {
    SpringApplication.run(WoonspoorApplication.class, args);
  }
}
