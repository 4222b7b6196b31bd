package be.woonspoor.engine;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's tables with the scripts that the engine itself brings. */
@Component
class EngineTables implements JavaMigration {

  private static final List<String> SCRIPTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "engine tables of Camunda 7.24";
  }

  @Override
  public Integer getChecksum() {
    return 724;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("set search_path to public");
      for (var script : SCRIPTS) {
        var path = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql";
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(path));
      }
      statement.execute("set search_path to woonspoor, public");
    }
  }
}
