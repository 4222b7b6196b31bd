package be.woonspoor.insight;

import be.woonspoor.casefile.CaseStory;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to read of a timeline, as it stands in an address, so that it can be kept and
 * sent on. It keeps what was asked in words, also when it is wrong.
 */
public final class TimelineQuestion {

  /** Account name in an address for what the system did by itself. */
  static final String SYSTEM = "systeem";

  static final int PAGE = 50;

  /** A whole period on one page, to print; more than this needs a shorter period. */
  static final int WHOLE = 1000;

  private static final int HIGHEST_PAGE = 100_000;

  /** The words of an address: those of our pages, or those of our API. */
  enum Words {
    PAGES("soort", "van", "tot", "wie", "volgorde", "oud", "nieuw", "blad", 1),
    API("kind", "from", "to", "by", "order", "oldest", "newest", "page", 0);

    private final String kind;
    private final String from;
    private final String to;
    private final String by;
    private final String order;
    private final String oldest;
    private final String newest;
    private final String page;
    private final int firstPage;

    Words(
        String kind,
        String from,
        String to,
        String by,
        String order,
        String oldest,
        String newest,
        String page,
        int firstPage) {
      this.kind = kind;
      this.from = from;
      this.to = to;
      this.by = by;
      this.order = order;
      this.oldest = oldest;
      this.newest = newest;
      this.page = page;
      this.firstPage = firstPage;
    }
  }

  private final Words words;
  private final Posted asked;
  private final Set<Timeline.Kind> kinds;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> to;
  private final boolean oldestFirst;
  private final int page;

  private TimelineQuestion(Words words, MultiValueMap<String, String> values) {
    this.words = words;
    this.asked = new Posted("verloop", values);
    this.kinds = kindsOf(asked.list(words.kind));
    this.from = asked.dayIfAny(words.from);
    this.to = asked.dayIfAny(words.to);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      asked.refuse(words.to, "Het einde ligt voor het begin.");
    }
    var order = asked.text(words.order);
    if (!order.isEmpty() && !order.equals(words.oldest) && !order.equals(words.newest)) {
      asked.refuse(words.order, "Kies " + words.newest + " of " + words.oldest + ".");
    }
    this.oldestFirst = order.equals(words.oldest);
    this.page = pageOf(asked.text(words.page));
  }

  static TimelineQuestion of(Words words, MultiValueMap<String, String> values) {
    return new TimelineQuestion(words, values);
  }

  private Set<Timeline.Kind> kindsOf(List<String> names) {
    var chosen = EnumSet.noneOf(Timeline.Kind.class);
    for (var name : names) {
      try {
        if (!name.isBlank()) {
          chosen.add(Timeline.Kind.valueOf(name.strip()));
        }
      } catch (IllegalArgumentException e) {
        asked.refuse(words.kind, "Deze soort bestaat niet.");
      }
    }
    return chosen;
  }

  private int pageOf(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.matches("\\d{1,6}")) {
      var number = Integer.parseInt(text) - words.firstPage;
      if (number >= 0 && number <= HIGHEST_PAGE) {
        return number;
      }
    }
    asked.refuse(words.page, "Deze bladzijde bestaat niet.");
    return 0;
  }

  public boolean isWrong() {
    return asked.isWrong();
  }

  public List<FieldError> errors() {
    return asked.errors();
  }

  /** The sentence beside a field; empty text when it is right. */
  public String error(String field) {
    return asked.error(field);
  }

  /** What was asked in a field, as it was typed. */
  public String text(String field) {
    return asked.text(field);
  }

  public boolean isChosen(Timeline.Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether this narrows the timeline down. */
  public boolean isNarrow() {
    return !kinds.isEmpty() || from.isPresent() || to.isPresent() || !by().isEmpty();
  }

  public int page() {
    return page;
  }

  public boolean oldestFirst() {
    return oldestFirst;
  }

  private String by() {
    return asked.text(words.by);
  }

  /** A page of it. */
  CaseStory.Choice paged() {
    return choice(oldestFirst, page, PAGE);
  }

  /** All of it in the order of a story. */
  CaseStory.Choice whole() {
    return choice(true, 0, WHOLE);
  }

  private CaseStory.Choice choice(boolean oldest, int number, int size) {
    return new CaseStory.Choice(
        kinds,
        from.map(day -> day.atStartOfDay(Terms.BELGIUM).toInstant()).orElse(Instant.EPOCH),
        to.map(day -> day.plusDays(1).atStartOfDay(Terms.BELGIUM).toInstant())
            .orElse(Instant.parse("9999-01-01T00:00:00Z")),
        by().isEmpty() ? Optional.empty() : Optional.of(by().equals(SYSTEM) ? "" : by()),
        oldest,
        number,
        size);
  }

  /** The same question in an address, on another page. */
  public String address(String path, int number, boolean framed) {
    var values = new LinkedMultiValueMap<String, String>();
    new ArrayList<>(kinds).forEach(kind -> values.add(words.kind, kind.name()));
    from.ifPresent(day -> values.add(words.from, day.toString()));
    to.ifPresent(day -> values.add(words.to, day.toString()));
    if (!by().isEmpty()) {
      values.add(words.by, by());
    }
    if (oldestFirst) {
      values.add(words.order, words.oldest);
    }
    if (number > 0) {
      values.add(words.page, String.valueOf(number + words.firstPage));
    }
    if (framed) {
      values.add("kader", "1");
    }
    return UriComponentsBuilder.fromPath(path).queryParams(values).encode().build().toUriString();
  }
}
