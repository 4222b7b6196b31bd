package be.woonspoor.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of all cases. */
@Repository
public class CaseFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final MasterKey masterKey;

  CaseFiles(JdbcClient jdbc, Sealer sealer, MasterKey masterKey) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.masterKey = masterKey;
  }

  /** Opens a file and gives it its number, {@code WS-<year of receipt>-<5 digits>}. */
  @Transactional
  public String open(NewCase data) {
    var next = jdbc.sql("select nextval('woonspoor.case_number_seq')").query(Long.class).single();
    var year = data.receivedAt().atZone(ZoneOffset.UTC).getYear();
    var number = "WS-%d-%05d".formatted(year, next);
    jdbc.sql(
            """
            insert into woonspoor.case_file
              (case_number, received_at, referrer_account, first_name, last_name, birth_date, language)
            values (:number, :received, :account, :first, :last, :birth, :language)
            """)
        .param("number", number)
        .param("received", data.receivedAt().atOffset(ZoneOffset.UTC))
        .param("account", data.referrerAccount().orElse(null))
        .param("first", data.person().firstName())
        .param("last", data.person().lastName())
        .param("birth", data.person().birthDate())
        .param("language", data.person().language().orElse(null))
        .update();
    sealer.createKey(number);
    changeContact(number, data.contact());
    data.nationalNumber().ifPresent(national -> setNationalNumber(number, national));
    changeHousehold(number, data.household());
    return number;
  }

  public Optional<CaseFile> find(String caseNumber) {
    return jdbc.sql("select * from woonspoor.case_file where case_number = :number")
        .param("number", caseNumber)
        .query(CaseFiles::caseFile)
        .optional();
  }

  /**
   * The head of a file.
   *
   * @throws NoSuchCase when there is none
   */
  public CaseFile get(String caseNumber) {
    return find(caseNumber).orElseThrow(NoSuchCase::new);
  }

  /** Names of the persons of some cases, by case number. */
  public Map<String, String> names(Collection<String> caseNumbers) {
    var names = new HashMap<String, String>();
    if (!caseNumbers.isEmpty()) {
      jdbc.sql("select * from woonspoor.case_file where case_number in (:numbers)")
          .param("numbers", caseNumbers)
          .query(CaseFiles::caseFile)
          .list()
          .forEach(file -> names.put(file.caseNumber(), file.person().fullName()));
    }
    return names;
  }

  public Contact contact(String caseNumber) {
    return sealed(caseNumber, "sealed_contact").map(CaseFiles::readContact).orElse(Contact.UNKNOWN);
  }

  public void changeContact(String caseNumber, Contact contact) {
    change(caseNumber, "sealed_contact", sealer.seal(caseNumber, write(contact)));
  }

  /** The national number, eleven digits. */
  public Optional<String> nationalNumber(String caseNumber) {
    return sealed(caseNumber, "sealed_national_number");
  }

  public void setNationalNumber(String caseNumber, String national) {
    change(caseNumber, "sealed_national_number", sealer.seal(caseNumber, national));
    change(caseNumber, "national_number_index", masterKey.index(national));
  }

  public List<HouseholdMember> household(String caseNumber) {
    return jdbc.sql(
            """
            select relation, birth_date, sex, residence from woonspoor.household_member
            where case_number = :number order by id
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new HouseholdMember(
                    HouseholdMember.Relation.valueOf(row.getString("relation")),
                    row.getObject("birth_date", LocalDate.class),
                    HouseholdMember.Sex.valueOf(row.getString("sex")),
                    HouseholdMember.Residence.valueOf(row.getString("residence"))))
        .list();
  }

  @Transactional
  public void changeHousehold(String caseNumber, List<HouseholdMember> members) {
    jdbc.sql("delete from woonspoor.household_member where case_number = :number")
        .param("number", caseNumber)
        .update();
    for (var member : members) {
      jdbc.sql(
              """
              insert into woonspoor.household_member
                (case_number, relation, birth_date, sex, residence)
              values (:number, :relation, :birth, :sex, :residence)
              """)
          .param("number", caseNumber)
          .param("relation", member.relation().name())
          .param("birth", member.birthDate())
          .param("sex", member.sex().name())
          .param("residence", member.residence().name())
          .update();
    }
  }

  /**
   * Marks the referral complete. Only the first time counts: the rank stays for life.
   *
   * @return the rank
   */
  @Transactional
  public Instant markComplete(String caseNumber, Instant at) {
    jdbc.sql(
            """
            update woonspoor.case_file set complete_since = :at
            where case_number = :number and complete_since is null
            """)
        .param("number", caseNumber)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return get(caseNumber).completeSince().orElseThrow();
  }

  /**
   * Other files that may be about the same person: same national number, or name and birth date.
   */
  public List<CaseFile> possibleDoubles(String caseNumber) {
    return jdbc.sql(
            """
            select other.* from woonspoor.case_file mine
            join woonspoor.case_file other on other.case_number <> mine.case_number
             and (other.national_number_index = mine.national_number_index
               or (lower(other.last_name) = lower(mine.last_name)
                   and lower(other.first_name) = lower(mine.first_name)
                   and other.birth_date = mine.birth_date))
            where mine.case_number = :number
            order by other.case_number
            """)
        .param("number", caseNumber)
        .query(CaseFiles::caseFile)
        .list();
  }

  /** The files with this name and birth date, by number. */
  public List<CaseFile> namedAs(Person person) {
    return jdbc.sql(
            """
            select * from woonspoor.case_file
            where lower(last_name) = lower(:last) and lower(first_name) = lower(:first)
              and birth_date = :birth
            order by case_number
            """)
        .param("last", person.lastName())
        .param("first", person.firstName())
        .param("birth", person.birthDate())
        .query(CaseFiles::caseFile)
        .list();
  }

  private void change(String caseNumber, String column, byte[] value) {
    jdbc.sql(
            "update woonspoor.case_file set "
                + column
                + " = :value, version = version + 1 where case_number = :number")
        .param("value", value)
        .param("number", caseNumber)
        .update();
  }

  private Optional<String> sealed(String caseNumber, String column) {
    var value =
        jdbc.sql("select " + column + " from woonspoor.case_file where case_number = :number")
            .param("number", caseNumber)
            .query((row, index) -> Optional.ofNullable(row.getBytes(1)))
            .optional()
            .orElseThrow(NoSuchCase::new);
    return value.map(bytes -> sealer.open(caseNumber, bytes));
  }

  private static CaseFile caseFile(ResultSet row, int index) throws SQLException {
    return new CaseFile(
        row.getString("case_number"),
        new Person(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getObject("birth_date", LocalDate.class),
            Optional.ofNullable(row.getString("language"))),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("referrer_account")),
        Optional.ofNullable(row.getObject("complete_since", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static String write(Contact contact) {
    try {
      return JSON.writeValueAsString(contact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("contact data can't be written", e);
    }
  }

  private static Contact readContact(String json) {
    try {
      return JSON.readValue(json, Contact.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("contact data can't be read", e);
    }
  }
}
