package be.woonspoor.allocation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is in order for the first day in a new dwelling. It helps the coach; nothing of it is a
 * condition for the keys.
 */
@Repository
@Transactional
public class DayOne {

  private final JdbcClient jdbc;
  private final Clock clock;

  DayOne(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One thing to arrange. */
  public enum Item {
    ENERGY("energiecontract"),
    WATER("water"),
    INSURANCE("brandverzekering"),
    DEPOSIT("waarborg"),
    GRANT("installatiepremie"),
    DOMICILE("adreswijziging"),
    INVENTORY("plaatsbeschrijving"),
    HEAT_LIGHT("licht en verwarming"),
    BED("bed en beddengoed"),
    COOKING("koken en koelen"),
    BASICS("eerste boodschappen");

    private final String label;

    Item(String label) {
      this.label = label;
    }

    /** As people write it. */
    String label() {
      return label;
    }
  }

  /** Begins anew, for the dwelling of now. */
  public void begin(String caseNumber) {
    jdbc.sql("delete from woonspoor.day_one_item where case_number = :case")
        .param("case", caseNumber)
        .update();
  }

  /** Notes what is in order; what was already stays as it was noted first. */
  public void ready(String caseNumber, Collection<Item> items, String by) {
    for (var item : items) {
      jdbc.sql(
              """
              insert into woonspoor.day_one_item (case_number, item, ready_at, by_user)
              values (:case, :item, :now, :by) on conflict do nothing
              """)
          .param("case", caseNumber)
          .param("item", item.name())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", by)
          .update();
    }
  }

  /** What is in order. */
  @Transactional(readOnly = true)
  public List<Item> ready(String caseNumber) {
    return jdbc
        .sql("select item from woonspoor.day_one_item where case_number = :case")
        .param("case", caseNumber)
        .query(String.class)
        .list()
        .stream()
        .map(Item::valueOf)
        .sorted()
        .toList();
  }

  /** What is not, in words; "niets" when all is. */
  @Transactional(readOnly = true)
  public String stillOpen(String caseNumber) {
    var open = new ArrayList<>(Arrays.asList(Item.values()));
    open.removeAll(ready(caseNumber));
    return open.isEmpty()
        ? "niets"
        : open.stream().map(item -> item.label).collect(Collectors.joining(", "));
  }
}
