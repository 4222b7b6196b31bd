package be.woonspoor.support;

import be.woonspoor.engine.Terms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays a year: partners send the referrals of the cohort on the day they were received, and the
 * staff do their tasks, all over HTTP. Time is virtual and goes from timer to timer.
 */
public final class CohortPlay {

  /** What the played staff write where a form asks for words. */
  public static final List<String> WRITTEN_BY_STAFF = List.of(StaffPen.WORDS, "Proefstraat");

  private static final DateTimeFormatter CREATED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
  private static final Set<String> REFERRAL_STEPS =
      Set.of("CompareFiles", "CheckCompleteness", "CompleteReferral", "DecideRecognition");
  private static final List<Role> ROLES =
      List.of(
          new Role("administration", DemoTeam.OFFICE),
          new Role("teamlead", DemoTeam.LEAD),
          new Role("referrer", DemoTeam.REFERRER),
          new Role("wooncoach", "coach1"));

  private final VirtualTime time;
  private final StaffDesk desk;
  private final Diary diary;
  private final StaffHabits habits;
  private final Map<LocalDate, List<Arrival>> arrivals;
  private LocalDate busyFrom = LocalDate.MAX;

  private record Role(String group, String user) {}

  public CohortPlay(ProcessEngine engine, JdbcClient jdbc, String baseUrl, String pass) {
    time = new VirtualTime(engine);
    desk = new StaffDesk(baseUrl, pass);
    diary = new Diary(jdbc);
    var cohort = Arrival.cohort();
    arrivals = cohort.stream().collect(Collectors.groupingBy(Arrival::receivedOn));
    Map<String, Arrival> byReference =
        cohort.stream().collect(Collectors.toMap(Arrival::reference, Function.identity()));
    habits =
        new StaffHabits(
            desk, diary, number -> diary.referenceOf(number).map(byReference::get).orElse(null));
  }

  /**
   * The day to begin with: the first of the cohort, or the one after the last that was finished.
   */
  public LocalDate nextDay() {
    return diary.lastDay().map(day -> day.plusDays(1)).orElse(FIRST_DAY);
  }

  /** Whether the play was brought to its end before. */
  public boolean isFinished() {
    return diary.isFinished();
  }

  /** Ends the play for good. */
  public void finish() {
    diary.finish();
  }

  /** From this day on everybody gets round to half of the new tasks only. */
  public void busyFrom(LocalDate day) {
    busyFrom = day;
  }

  /** Plays up to and including a day; tells each finished day. */
  public void playUntil(LocalDate last, Consumer<LocalDate> progress) {
    for (var day = nextDay(); !day.isAfter(last); day = day.plusDays(1)) {
      play(day);
      diary.dayDone(day);
      progress.accept(day);
    }
  }

  public Map<String, Integer> submitsByRole() {
    return desk.submits();
  }

  /** How many of the submits started a process. */
  public int startFormsSubmitted() {
    return desk.startForms();
  }

  public long timersFired() {
    return time.timersFired();
  }

  private void play(LocalDate day) {
    time.moveTo(at(day, MORNING));
    arrivals.getOrDefault(day, List.of()).forEach(this::receive);
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return;
    }
    if (work(day, at(day, MORNING))) {
      time.moveTo(at(day, AFTERNOON));
      work(day, at(day, AFTERNOON));
    }
  }

  /** Sends all referrals of the cohort at once; how many there were. */
  public int receiveAll() {
    var all = Arrival.cohort();
    all.forEach(this::receive);
    return all.size();
  }

  /** Does the tasks of the referrals until none is left. */
  public void recogniseAll(LocalDate day) {
    boolean done;
    do {
      done = false;
      for (var role : ROLES) {
        for (var task : desk.openTasks(role.user(), role.group())) {
          if (REFERRAL_STEPS.contains(task.step())) {
            var user = task.assignee().isEmpty() ? role.user() : task.assignee();
            habits.doTask(user, role.group(), task, day);
            done = true;
          }
        }
      }
      time.runMessages();
    } while (done);
  }

  /**
   * Leaves work for whoever opens the demo next: a new referral for the office, one that may be
   * about somebody who is known, one that the referrer is asked to complete, and somebody who was
   * just recognised.
   */
  public void leaveWork(LocalDate day) {
    var last = Arrival.cohort().get(Arrival.cohort().size() - 1);
    receive(last.again("REF-DEMO-1", "Nieuwkomer"));
    receive(last.again("REF-DEMO-2", last.lastName()));
    var incomplete = receive(last.again("REF-DEMO-3", "Aanvuller"));
    answer(incomplete, DemoTeam.OFFICE, "administration", StaffHabits.INCOMPLETE, day);
    var recognised = receive(last.again("REF-DEMO-4", "Erkende"));
    answer(recognised, DemoTeam.OFFICE, "administration", StaffHabits.COMPLETE, day);
    answer(recognised, DemoTeam.LEAD, "teamlead", StaffHabits.RECOGNISED, day);
  }

  private void answer(
      String caseNumber, String user, String group, Map<String, Object> answers, LocalDate day) {
    desk.openTasks(user, group).stream()
        .filter(task -> habits.caseOf(user, task).equals(caseNumber))
        .findFirst()
        .ifPresent(task -> habits.answer(user, group, task, answers, day));
    time.runMessages();
  }

  private String receive(Arrival arrival) {
    var answer = desk.as(DemoTeam.REFERRER).post("/api/referrals", arrival.referral());
    StaffDesk.mustBeGood("referral " + arrival.reference(), answer);
    var caseNumber = answer.body().path("caseNumber").asText();
    diary.arrived(arrival.reference(), caseNumber);
    time.runMessages();
    return caseNumber;
  }

  /** One round over all roles; true when anything was done. */
  private boolean work(LocalDate day, Instant now) {
    var done = false;
    for (var plan : diary.due(day)) {
      habits.carryOut(plan, day);
      diary.done(plan);
      done = true;
      time.runMessages();
    }
    for (var role : ROLES) {
      for (var task : desk.openTasks(role.user(), role.group())) {
        var since = since(task.created());
        if (!habits.isTimeFor(task.step(), since, now)
            || !habits.isOpen(role.user(), task)
            || isLeft(role.user(), task, since)) {
          continue;
        }
        var user = task.assignee().isEmpty() ? role.user() : task.assignee();
        habits.doTask(user, role.group(), task, day);
        time.runMessages();
        done = true;
      }
    }
    return done;
  }

  private boolean isLeft(String user, StaffDesk.Work task, Instant since) {
    return !LocalDate.ofInstant(since, Terms.BELGIUM).isBefore(busyFrom)
        && Math.floorMod((task.step() + habits.caseOf(user, task)).hashCode(), 2) == 0;
  }

  private static Instant since(String created) {
    return OffsetDateTime.parse(created, CREATED).toInstant();
  }

  private static Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(Terms.BELGIUM).toInstant();
  }
}
