package be.woonspoor.tenancy.process;

import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.EvictionFund;
import be.woonspoor.tenancy.Milestone;
import be.woonspoor.tenancy.MilestoneCode;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.OcmwNotice;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.Signals;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every form about a milestone shows: what it is, until when, and what can be done. */
@Component
class MilestoneInView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Milestones milestones;
  private final Signals signals;
  private final SignalInView signalInView;
  private final EvictionFund fund;
  private final Terms terms;

  MilestoneInView(
      Milestones milestones,
      Signals signals,
      SignalInView signalInView,
      EvictionFund fund,
      Terms terms) {
    this.milestones = milestones;
    this.signals = signals;
    this.signalInView = signalInView;
    this.fund = fund;
    this.terms = terms;
  }

  /** The milestone that a form is about. */
  Milestone of(StepView view) {
    return milestones.get(view.fact(TenancyMilestoneProcess.MILESTONE_ID).orElseThrow());
  }

  Signal signalOf(Milestone milestone) {
    return signals.get(milestone.signalId());
  }

  Map<String, Object> show(StepView view) {
    var milestone = of(view);
    var signal = signalOf(milestone);
    var shown = new HashMap<String, Object>();
    shown.put("milestoneName", milestone.code().label());
    shown.put("milestoneState", milestone.state().label());
    shown.put("reachedOn", DAY.format(milestone.reachedOn()));
    shown.put("dueOn", DAY.format(milestone.dueOn()));
    shown.put("landlordDoes", milestone.rule().landlordDoes());
    shown.put("coachCan", milestone.rule().coachCan());
    shown.put("ocmwWords", ocmw(milestone, signal));
    shown.put("mayObject", milestone.rule().ocmw() == OcmwNotice.UNLESS_OBJECTED);
    shown.put("evictionWords", eviction(milestone, signal));
    shown.put("aboutArrears", signal.kind().isAboutArrears());
    shown.put("fundWords", fund(signal));
    shown.put("rentKnown", fund.rent(signal.caseNumber()).isPresent());
    shown.put("signalLines", signalInView.lines(signal));
    return shown;
  }

  private String ocmw(Milestone milestone, Signal signal) {
    return switch (milestone.rule().ocmw()) {
      case NONE -> "Het OCMW krijgt hiervan geen bericht.";
      case ALWAYS -> "De verhuurder meldt dit aan het OCMW.";
      case UNLESS_OBJECTED ->
          milestone.code() == MilestoneCode.SUMMONS
              ? ("De kopie van het verzoekschrift of de dagvaarding gaat op %s naar het OCMW,"
                      + " tenzij de huurder bezwaar maakt.")
                  .formatted(DAY.format(terms.dueDay("legal-copy-ocmw", signal.servedOn())))
              : "De verhuurder meldt dit aan het OCMW, tenzij de huurder schriftelijk bezwaar"
                  + " maakt.";
    };
  }

  private String eviction(Milestone milestone, Signal signal) {
    return milestone.code() == MilestoneCode.JUDGMENT
        ? "Geen uithuiszetting vóór %s: een maand na de betekening.".formatted(firstDay(signal))
        : "";
  }

  private String firstDay(Signal signal) {
    var day = MilestoneCode.JUDGMENT.lawTerm().map(term -> terms.dueDay(term, signal.servedOn()));
    return DAY.format(day.orElse(LocalDate.MAX));
  }

  private String fund(Signal signal) {
    return signal
        .balance()
        .flatMap(
            balance ->
                fund.rent(signal.caseNumber()).map(rent -> fund.look(balance, rent).inWords(terms)))
        .orElse(
            "Of het fonds tegen uithuiszettingen kan helpen, hangt af van het bedrag van de"
                + " achterstal en van de huur. Vul ze in als je ze kent.");
  }
}
