/**
 * Letters to the person, in plain Dutch: one template each, one layout for all, printed as PDF that
 * a screen reader can read (PDF/UA) and kept in the case file. What a letter says goes from the
 * capability that decides straight into the sealed document; none of it is a variable or in a log.
 * Every capability may write one; the letters know of nobody but the case file and the team.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Letters")
package be.woonspoor.letters;
