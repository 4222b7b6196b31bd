package be.woonspoor.engine.canary;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.engine.form.FormDisplay;
import org.camunda.bpm.engine.ProcessEngine;

/** What every tour needs. */
record Props(
    ProcessEngine engine,
    FormDisplay display,
    PlaceDesk places,
    Places ledger,
    Forms forms,
    Staff staff,
    Submits submits) {}
