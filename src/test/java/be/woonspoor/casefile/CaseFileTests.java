package be.woonspoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.WoonspoorTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the file of a case holds, and what of it can be read in the database. */
@WoonspoorTest
class CaseFileTests {

  private static final String SECRET = "Pimpelmees";
  private static final Instant RECEIVED = Instant.parse("2026-03-04T08:30:00Z");

  @Autowired private CaseFiles files;
  @Autowired private Timeline timeline;
  @Autowired private Receipts receipts;
  @Autowired private Sealer sealer;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_file_gives_back_what_was_put_in() {
    var child =
        new HouseholdMember(
            HouseholdMember.Relation.CHILD,
            LocalDate.of(2018, 5, 1),
            HouseholdMember.Sex.F,
            HouseholdMember.Residence.VISITING);
    var number = open("Meeuws", Optional.of("85073003328"), List.of(child));
    assertThat(number).matches("WS-2026-\\d{5}");
    assertThat(files.get(number).person().fullName()).isEqualTo("Jo Meeuws");
    assertThat(files.get(number).receivedAt()).isEqualTo(RECEIVED);
    assertThat(files.contact(number).email()).isEqualTo(SECRET + "@example.org");
    assertThat(files.nationalNumber(number)).contains("85073003328");
    assertThat(files.household(number)).containsExactly(child);
  }

  @Test
  void the_rank_is_given_once_and_stays() {
    var number = open("Rang", Optional.empty(), List.of());
    var first = files.markComplete(number, RECEIVED);
    assertThat(files.markComplete(number, RECEIVED.plus(9, ChronoUnit.DAYS))).isEqualTo(first);
    assertThat(files.get(number).completeSince()).contains(RECEIVED);
  }

  @Test
  void doubles_are_found_by_number_and_by_name_with_birth_date() {
    var name = "Dubbel" + UUID.randomUUID();
    var one = open(name, Optional.of("05011500178"), List.of());
    var sameName = open(name.toUpperCase(java.util.Locale.ROOT), Optional.empty(), List.of());
    var sameNumber = open("Anders" + UUID.randomUUID(), Optional.of("05011500178"), List.of());
    assertThat(files.possibleDoubles(one))
        .extracting(CaseFile::caseNumber)
        .contains(sameName, sameNumber);
    assertThat(
            files.possibleDoubles(open("Uniek" + UUID.randomUUID(), Optional.empty(), List.of())))
        .isEmpty();
  }

  @Test
  void nothing_that_is_sealed_can_be_read_in_any_table() {
    var number = open("Zegel", Optional.of("85073003328"), List.of());
    timeline.add(number, Timeline.Kind.STEP, "coach1", "Iets genoteerd", SECRET);
    receipts.keep(
        number,
        "probe",
        "YES",
        Map.of("who", SECRET),
        Optional.empty(),
        List.of(),
        SECRET + " mag");
    assertThat(receipts.of(number).get(0).inputs()).containsEntry("who", SECRET);
    assertThat(timeline.of(number).get(0).text()).contains(SECRET);
    assertThat(rowsWith(SECRET)).isEmpty();
    assertThat(rowsWith("85073003328")).isEmpty();
    assertThat(rowsWith("Zegel")).as("the search finds what is not sealed").isNotEmpty();
  }

  @Test
  void each_case_has_a_key_of_its_own() {
    var one = open("Sleutel", Optional.empty(), List.of());
    var other = open("Slot", Optional.empty(), List.of());
    var sealed = sealer.seal(one, SECRET);
    assertThat(sealer.open(one, sealed)).isEqualTo(SECRET);
    assertThat(sealer.seal(one, SECRET)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> sealer.open(other, sealed)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> sealer.seal("WS-1999-00000", SECRET)).isInstanceOf(NoSuchCase.class);
  }

  @Test
  void a_master_key_that_is_none_is_refused_with_the_way_to_make_one() {
    for (var wrong : List.of("", "kort", "bm90IDMyIGJ5dGVz")) {
      assertThatThrownBy(() -> new MasterKey(wrong))
          .hasMessageContaining("woonspoor.master-key")
          .hasMessageContaining("openssl rand -base64 32");
    }
  }

  private String open(String lastName, Optional<String> national, List<HouseholdMember> household) {
    return files.open(
        new NewCase(
            new Person("Jo", lastName, LocalDate.of(1985, 7, 30), Optional.of("nl")),
            national,
            new Contact("0470 00 00 00", SECRET + "@example.org", SECRET + "straat 1"),
            household,
            Optional.of("referrer"),
            RECEIVED));
  }

  private List<String> rowsWith(String text) {
    var found = new ArrayList<String>();
    var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    var tables =
        jdbc.sql(
                "select table_name from information_schema.tables where table_schema = 'woonspoor'")
            .query(String.class)
            .list();
    for (var table : tables) {
      found.addAll(
          jdbc.sql(
                  "select '"
                      + table
                      + "' from woonspoor."
                      + table
                      + " t where t::text like '%' || :text || '%' or t::text like '%' || :hex || '%'")
              .param("text", text)
              .param("hex", hex)
              .query(String.class)
              .list());
    }
    return found;
  }
}
