package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords.Answer;
import be.woonspoor.casefile.StepRecords.StepRecord;
import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One submit of a form as it is kept in the file, to be shown at a later step. */
record Answers(StepRecord record) {

  Instant at() {
    return record.at();
  }

  /** The day on which it was filled in, as people write it. */
  String day() {
    return SignalInView.day(Optional.of(LocalDate.ofInstant(record.at(), Terms.BELGIUM)));
  }

  /** What the form sent, with the codes of options; days are ISO. */
  Optional<String> code(String field) {
    return find(field, Answer::value);
  }

  /** The same as a person reads it. */
  Optional<String> shown(String field) {
    return find(field, Answer::shown).map(Answers::dutchDay);
  }

  /** The rows of a list, each as a person reads it, in the order of the form. */
  List<String> rows(String field) {
    return record.answers().stream()
        .filter(answer -> answer.field().equals(field))
        .map(Answer::shown)
        .filter(Collection.class::isInstance)
        .flatMap(list -> ((Collection<?>) list).stream())
        .filter(Map.class::isInstance)
        .map(
            row ->
                ((Map<?, ?>) row)
                    .values().stream()
                        .map(String::valueOf)
                        .map(Answers::dutchDay)
                        .collect(Collectors.joining(", ")))
        .toList();
  }

  private Optional<String> find(String field, Function<Answer, Object> part) {
    return record.answers().stream()
        .filter(answer -> answer.field().equals(field))
        .map(part)
        .map(String::valueOf)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static String dutchDay(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}")
        ? SignalInView.day(Optional.of(LocalDate.parse(text)))
        : text;
  }
}
