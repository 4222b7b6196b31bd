package be.woonspoor.referral;

import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each household needs of its dwelling, from the referral on and as it changes. */
@Repository
public class HousingNeedsOfCases {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;

  HousingNeedsOfCases(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  private record Wishes(List<String> neighbourhoods, String wishes) {}

  /** The needs of a case; {@link HousingNeeds#NONE} when none were ever told. */
  public HousingNeeds of(String caseNumber) {
    return jdbc.sql(
            "select step_free, sealed_wishes from woonspoor.housing_need where case_number = :number")
        .param("number", caseNumber)
        .query(
            (row, index) -> {
              var wishes = read(sealer.open(caseNumber, row.getBytes("sealed_wishes")));
              return new HousingNeeds(
                  row.getBoolean("step_free"), wishes.neighbourhoods(), wishes.wishes());
            })
        .optional()
        .orElse(HousingNeeds.NONE);
  }

  public void change(String caseNumber, HousingNeeds needs) {
    jdbc.sql(
            """
            insert into woonspoor.housing_need (case_number, step_free, sealed_wishes)
            values (:number, :stepFree, :wishes)
            on conflict (case_number) do update
              set step_free = excluded.step_free, sealed_wishes = excluded.sealed_wishes,
                  version = housing_need.version + 1
            """)
        .param("number", caseNumber)
        .param("stepFree", needs.stepFree())
        .param(
            "wishes",
            sealer.seal(caseNumber, write(new Wishes(needs.neighbourhoods(), needs.wishes()))))
        .update();
  }

  private static String write(Wishes wishes) {
    try {
      return JSON.writeValueAsString(wishes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the housing needs can't be written", e);
    }
  }

  private static Wishes read(String json) {
    try {
      return JSON.readValue(json, Wishes.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the housing needs can't be read", e);
    }
  }
}
