package be.woonspoor.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Canaries;
import be.woonspoor.support.EngineWrites;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for canaries in what the engine stores and in what is logged. */
public final class Watch implements AutoCloseable {

  private final Canaries canaries;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final EngineWrites writes;

  public Watch(JdbcClient jdbc) {
    canaries = new Canaries(jdbc);
    writes = new EngineWrites(jdbc);
    log.start();
    root().addAppender(log);
  }

  /** Nothing is found in any row that was written so far, in stack traces of jobs too. */
  public void nothingIsFound(String after) {
    assertThat(writes.found()).as("in the engine after %s", after).isEmpty();
    nothingWasLogged(after);
  }

  /** Nothing is found in any row of any table of the engine. */
  public void nothingIsFoundAnywhere(String after) {
    assertThat(canaries.found()).as("in the engine after %s", after).isEmpty();
    nothingWasLogged(after);
  }

  /** Nothing is found in an exception that somebody may print. */
  static void nothingIsIn(Throwable thrown, String after) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(Canaries.isIn(trace.toString()))
        .as("in the exception of %s: %s", after, trace)
        .isFalse();
  }

  private void nothingWasLogged(String after) {
    var events = List.copyOf(log.list);
    log.list.clear();
    assertThat(events)
        .as("in the log after %s", after)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .extracting(Watch::written)
        .noneMatch(Canaries::isIn);
  }

  private static String written(ILoggingEvent event) {
    var proxy = event.getThrowableProxy();
    return event.getFormattedMessage() + (proxy == null ? "" : ThrowableProxyUtil.asString(proxy));
  }

  @Override
  public void close() {
    root().detachAppender(log);
    writes.close();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
