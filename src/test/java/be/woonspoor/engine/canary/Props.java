package be.woonspoor.engine.canary;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.engine.form.FormDisplay;
import org.camunda.bpm.engine.ProcessEngine;

/** What every tour needs. */
record Props(
    ProcessEngine engine,
    FormDisplay display,
    PlaceDesk places,
    Forms forms,
    Staff staff,
    Submits submits) {}
