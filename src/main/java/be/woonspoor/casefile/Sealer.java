package be.woonspoor.casefile;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database: AES-256-GCM with a key of the case's own, which
 * the master key wraps. Without the key of a case, all that was sealed for it is gone.
 */
@Component
public class Sealer {

  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 16;

  private final JdbcClient jdbc;
  private final BytesEncryptor master;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> wrappedKeys = new ConcurrentHashMap<>();

  Sealer(JdbcClient jdbc, MasterKey masterKey) {
    this.jdbc = jdbc;
    this.master = encryptor(masterKey.wrapping());
  }

  public byte[] seal(String caseNumber, String text) {
    return sealBytes(caseNumber, text.getBytes(StandardCharsets.UTF_8));
  }

  public String open(String caseNumber, byte[] sealed) {
    return new String(openBytes(caseNumber, sealed), StandardCharsets.UTF_8);
  }

  /** Seals what is no text. */
  public byte[] sealBytes(String caseNumber, byte[] content) {
    return cipher(caseNumber).encrypt(content);
  }

  /** Opens what is no text. */
  public byte[] openBytes(String caseNumber, byte[] sealed) {
    return cipher(caseNumber).decrypt(sealed);
  }

  /** Opens what may be absent. */
  public Optional<String> openIfAny(String caseNumber, byte[] sealed) {
    return Optional.ofNullable(sealed).map(bytes -> open(caseNumber, bytes));
  }

  /** Fetches the keys of some cases at once, before much is opened. */
  public void prepare(Collection<String> caseNumbers) {
    var missing =
        caseNumbers.stream().filter(number -> !wrappedKeys.containsKey(number)).distinct().toList();
    if (!missing.isEmpty()) {
      jdbc.sql(
              "select case_number, wrapped from woonspoor.case_key where case_number = any (:cases)")
          .param("cases", missing.toArray(String[]::new))
          .query(
              row -> {
                wrappedKeys.put(row.getString(1), row.getBytes(2));
              });
    }
  }

  /** Something sealed with a key of its own, because it belongs to no case yet. */
  record Alone(byte[] wrappedKey, byte[] sealed) {}

  Alone sealAlone(String text) {
    var key = newKey();
    return new Alone(
        master.encrypt(key),
        encryptor(new SecretKeySpec(key, "AES")).encrypt(text.getBytes(StandardCharsets.UTF_8)));
  }

  String openAlone(Alone alone) {
    var key = new SecretKeySpec(master.decrypt(alone.wrappedKey()), "AES");
    return new String(encryptor(key).decrypt(alone.sealed()), StandardCharsets.UTF_8);
  }

  /**
   * Whether what was sealed for a case can still be opened; no longer once its key is destroyed.
   */
  boolean hasKey(String caseNumber) {
    return jdbc.sql("select count(*) from woonspoor.case_key where case_number = :case")
            .param("case", caseNumber)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Makes the key of a new case. */
  void createKey(String caseNumber) {
    jdbc.sql("insert into woonspoor.case_key (case_number, wrapped) values (:case, :wrapped)")
        .param("case", caseNumber)
        .param("wrapped", master.encrypt(newKey()))
        .update();
  }

  private byte[] newKey() {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  private BytesEncryptor cipher(String caseNumber) {
    var wrapped = wrappedKeys.get(caseNumber);
    if (wrapped == null) {
      wrapped =
          jdbc.sql("select wrapped from woonspoor.case_key where case_number = :case")
              .param("case", caseNumber)
              .query(byte[].class)
              .optional()
              .orElseThrow(NoSuchCase::new);
      wrappedKeys.put(caseNumber, wrapped);
    }
    return encryptor(new SecretKeySpec(master.decrypt(wrapped), "AES"));
  }

  private static BytesEncryptor encryptor(SecretKey key) {
    return new AesBytesEncryptor(key, KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
  }
}
