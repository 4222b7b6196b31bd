package be.woonspoor.tenancy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is told about a signal in a test. */
public final class ToldSignal {

  private final LocalDate noticedOn;
  private Optional<Integer> months = Optional.empty();
  private Optional<BigDecimal> balance = Optional.empty();
  private Optional<LocalDate> deadline = Optional.empty();
  private Optional<LocalDate> servedOn = Optional.empty();

  private ToldSignal(LocalDate noticedOn) {
    this.noticedOn = noticedOn;
  }

  /** A letter of a day. */
  public static ToldSignal on(LocalDate day) {
    return new ToldSignal(day);
  }

  public ToldSignal months(int inArrears) {
    months = Optional.of(inArrears);
    return this;
  }

  public ToldSignal euro(String inArrears) {
    balance = Optional.of(new BigDecimal(inArrears));
    return this;
  }

  public ToldSignal before(LocalDate day) {
    deadline = Optional.of(day);
    return this;
  }

  public ToldSignal served(LocalDate day) {
    servedOn = Optional.of(day);
    return this;
  }

  public SignalReport at(Instant moment) {
    return new SignalReport(
        moment,
        "coach1",
        SignalSource.LANDLORD,
        noticedOn,
        false,
        new SignalDetails(months, balance, deadline, servedOn, "Brief gekregen."));
  }
}
