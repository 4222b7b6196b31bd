/**
 * The voluntary trajectory agreement: explanation before consent, the answer in the person's own
 * words, the signed agreement, consents to share per partner and purpose, and withdrawal. After the
 * lease is signed a withdrawal changes nothing but the rhythm of the coaching (R7 to R10).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Agreement")
package be.woonspoor.agreement;
