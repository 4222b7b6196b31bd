package be.woonspoor.allocation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the ledger without the tables that are kept beside it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlaceSums {

  private static final int LOOKING = 711;

  private final JdbcClient jdbc;

  PlaceSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nobody else looks; nobody can begin to until the transaction ends. */
  public boolean lookAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:looking)")
        .param("looking", LOOKING)
        .query(Boolean.class)
        .single();
  }

  /** Lets movements of places wait until the transaction ends. */
  public void holdStill() {
    jdbc.sql("select year from woonspoor.place_year order by year for update")
        .query(Integer.class)
        .list();
  }

  /** The years whose counts are not what their ledger adds up to. */
  public List<Integer> yearsThatDiffer() {
    return jdbc.sql(
            """
            with last_line as (
              select distinct on (place_id) year, movement from woonspoor.place_ledger
              where place_id is not null order by place_id, sequence desc)
            select y.year from woonspoor.place_year y
            where y.reserved <> (select count(*) from last_line l
                where l.year = y.year and l.movement = 'RESERVED')
              or y.committed <> (select count(*) from last_line l
                where l.year = y.year and l.movement = 'COMMITTED')
              or y.total is distinct from (select l.total from woonspoor.place_ledger l
                where l.year = y.year and l.movement = 'TOTAL' order by l.sequence desc limit 1)
            order by y.year
            """)
        .query(Integer.class)
        .list();
  }
}
