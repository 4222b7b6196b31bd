package be.woonspoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents stay as they were made, and go with the key of their case. */
@WoonspoorTest
class DocumentsTests {

  private static final byte[] CONTENT = "Beste Pimpelmees,".getBytes(StandardCharsets.UTF_8);

  @Autowired private Journeys journeys;
  @Autowired private Documents documents;
  @Autowired private Timeline timeline;
  @Autowired private MasterKey masterKey;
  @Autowired private JdbcClient jdbc;

  private String number;
  private Document document;

  @BeforeEach
  void aDocument() {
    number = journeys.aCase();
    document = documents.keep(number, letter("Erkenning"), "lead");
  }

  @Test
  void a_document_gives_back_what_was_kept_and_stands_on_the_timeline() {
    var second =
        documents.keep(
            number,
            new NewDocument(
                "PROOF", "Bewijs", "image/png", Document.Addressee.FILE, "scan", 1, 3, CONTENT),
            "");
    assertThat(documents.open(document)).isEqualTo(CONTENT);
    assertThat(documents.of(number)).containsExactly(second, document);
    assertThat(documents.find(number, second.id())).contains(second);
    assertThat(timeline.of(number))
        .extracting(Timeline.Entry::title)
        .contains("Brief klaar: Erkenning", "Stuk in het dossier: Bewijs");
  }

  @Test
  void a_document_is_found_in_its_own_case_only() {
    assertThat(documents.find(journeys.aCase(), document.id())).isEmpty();
    assertThat(documents.find(number, UUID.randomUUID())).isEmpty();
  }

  @Test
  void what_it_says_cannot_be_read_in_the_database() {
    var sealed =
        jdbc.sql("select sealed_content from woonspoor.document where id = :id")
            .param("id", document.id())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Pimpelmees");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update woonspoor.document set title = 'Iets anders' where id = :id",
        "update woonspoor.document set sealed_content = '\\x00' where id = :id",
        "delete from woonspoor.document where id = :id"
      })
  void whoever_writes_the_database_refuses_to_change_it(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).param("id", document.id()).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("documents are never changed");
    assertThat(documents.open(document)).isEqualTo(CONTENT);
  }

  @Test
  void all_of_them_at_once_neither() {
    assertThatThrownBy(() -> jdbc.sql("truncate woonspoor.document cascade").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("documents are never changed");
  }

  @Test
  void without_the_key_of_its_case_nobody_opens_it_and_then_it_may_go() {
    jdbc.sql("delete from woonspoor.case_key where case_number = :number")
        .param("number", number)
        .update();
    // a node that did not have the key in memory
    var elsewhere =
        new Documents(jdbc, new Sealer(jdbc, masterKey), timeline, java.time.Clock.systemUTC());
    assertThatThrownBy(() -> elsewhere.open(document)).isInstanceOf(NoSuchCase.class);
    jdbc.sql("delete from woonspoor.document where id = :id").param("id", document.id()).update();
    assertThat(documents.of(number)).isEmpty();
  }

  @Test
  void a_case_that_is_not_there_gets_no_document() {
    assertThatThrownBy(() -> documents.keep("WS-1999-00001", letter("Erkenning"), "lead"))
        .isInstanceOf(NoSuchCase.class);
  }

  private static NewDocument letter(String title) {
    return new NewDocument(
        "RECOGNISED",
        title,
        "application/pdf",
        Document.Addressee.CLIENT,
        "recognised",
        1,
        2,
        CONTENT);
  }
}
