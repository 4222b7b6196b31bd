package be.woonspoor.trajectory;

import be.woonspoor.casefile.FileCopy;
import be.woonspoor.casefile.FileCopy.Entry;
import be.woonspoor.casefile.FileCopy.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a copy what was kept back. The words of an entry stand in more than one place of a
 * file: in the answers of the form, on the timeline, in what was corrected later. They go from all
 * of them.
 */
final class Redaction {

  static final String GONE = "[weggelaten]";

  /** A shorter text may stand anywhere by chance; it goes only where it is all there is. */
  private static final int TELLING = 8;

  private final Withheld withheld;
  private final Set<String> texts = new HashSet<>();
  private final Optional<Pattern> words;

  Redaction(FileCopy copy, Withheld withheld) {
    this.withheld = withheld;
    copy.confidential().stream()
        .filter(entry -> withheld.entries().containsKey(entry.key()))
        .forEach(this::collect);
    this.words =
        withheld.words().isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    withheld.words().keySet().stream()
                        .map(String::strip)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  FileCopy.Chapter of(FileCopy.Chapter chapter) {
    return new FileCopy.Chapter(
        chapter.name(), chapter.title(), chapter.entries().stream().map(this::of).toList());
  }

  private Entry of(Entry entry) {
    var gone = withheld.entries().containsKey(entry.key());
    return new Entry(
        entry.key(),
        entry.confidential(),
        entry.fields().stream()
            .map(
                field ->
                    new Field(
                        field.name(),
                        field.label(),
                        gone && isSpeech(field.value()) ? blank(field.value()) : of(field.value())))
            .toList());
  }

  private Object of(Object value) {
    if (value instanceof String text) {
      return of(text);
    }
    if (value instanceof FileCopy.Coded coded) {
      return new FileCopy.Coded(coded.code(), of(coded.label()));
    }
    if (value instanceof List<?> many) {
      return many.stream().map(one -> one instanceof Entry entry ? of(entry) : of(one)).toList();
    }
    return value;
  }

  private String of(String text) {
    var left = text;
    for (var secret : texts) {
      if (left.strip().equals(secret)) {
        left = GONE;
      } else if (secret.length() >= TELLING) {
        left = left.replace(secret, GONE);
      }
    }
    var shown = left;
    return words.map(pattern -> pattern.matcher(shown).replaceAll(GONE)).orElse(shown);
  }

  private void collect(Entry entry) {
    for (var field : entry.fields()) {
      if (isSpeech(field.value())) {
        speech(field.value(), texts);
      }
    }
  }

  private static boolean isSpeech(Object value) {
    return value instanceof String || value instanceof List<?>;
  }

  private static void speech(Object value, Set<String> into) {
    if (value instanceof String text && !text.isBlank()) {
      into.add(text.strip());
    } else if (value instanceof List<?> many) {
      many.forEach(one -> speech(one, into));
    } else if (value instanceof Entry entry) {
      entry.fields().stream()
          .filter(field -> !field.name().equals("field") && !field.name().equals("question"))
          .forEach(field -> speech(field.value(), into));
    }
  }

  private static Object blank(Object value) {
    return value instanceof List<?> many
        ? many.stream().map(one -> one instanceof Entry entry ? blank(entry) : GONE).toList()
        : GONE;
  }

  private static Entry blank(Entry entry) {
    var fields = new ArrayList<Field>();
    for (var field : entry.fields()) {
      var kept = field.name().equals("field") || field.name().equals("question");
      fields.add(kept ? field : new Field(field.name(), field.label(), blank(field.value())));
    }
    return new Entry(entry.key(), entry.confidential(), fields);
  }
}
