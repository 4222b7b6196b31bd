package be.woonspoor.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one secret of the case file, from the configuration {@code woonspoor.master-key}: 32 bytes in
 * Base64. The key that wraps and the key that indexes are derived from it, so that neither gives
 * the other away.
 */
@Component
class MasterKey {

  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;

  MasterKey(@Value("${woonspoor.master-key:}") String configured) {
    secret = decode(configured);
    if (secret.length != BYTES) {
      throw new IllegalStateException(
          "woonspoor.master-key must be 32 bytes in Base64; make one with: openssl rand -base64 32");
    }
  }

  SecretKey wrapping() {
    return new SecretKeySpec(mac("wrap"), "AES");
  }

  /** A keyed index of a value, equal for equal values. */
  byte[] index(String value) {
    return mac("index:" + value);
  }

  private byte[] mac(String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
