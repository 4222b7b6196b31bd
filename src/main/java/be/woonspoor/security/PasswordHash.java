package be.woonspoor.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes the engine's passwords with bcrypt. bcrypt reads 72 bytes at most and the engine appends
 * its own salt to the password, so the text goes through SHA-256 first: no part of a long password
 * is ignored.
 */
final class PasswordHash implements PasswordEncryptor {

  private final BCryptPasswordEncoder bcrypt;

  /**
   * @param strength the logarithm of the number of rounds, 4 to 31
   */
  PasswordHash(int strength) {
    this.bcrypt = new BCryptPasswordEncoder(strength);
  }

  @Override
  public String encrypt(String password) {
    return bcrypt.encode(digest(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return bcrypt.matches(digest(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt-sha256";
  }

  private static String digest(String password) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha.digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
