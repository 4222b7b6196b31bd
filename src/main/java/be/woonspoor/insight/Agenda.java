package be.woonspoor.insight;

import static be.woonspoor.team.TeamMember.COACH;
import static be.woonspoor.team.TeamMember.INTENSIVE_COACH;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.coaching.Appointment;
import be.woonspoor.coaching.Appointments;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What somebody has to do on which day: appointments with tenants and tasks with a due date. A
 * calendar lies outside the case system, so no name of a tenant is in it.
 */
@Component
class Agenda {

  private final CaseTeam team;
  private final Appointments appointments;
  private final OpenTasks tasks;
  private final Leases leases;
  private final CaseFiles files;

  Agenda(
      CaseTeam team, Appointments appointments, OpenTasks tasks, Leases leases, CaseFiles files) {
    this.team = team;
    this.appointments = appointments;
    this.tasks = tasks;
    this.leases = leases;
    this.files = files;
  }

  /**
   * The days of somebody, appointments first.
   *
   * @param details whether to tell case number and place
   */
  List<AgendaEvent> of(String userId, boolean details) {
    var events = new ArrayList<AgendaEvent>();
    var cases =
        Stream.of(COACH, INTENSIVE_COACH)
            .flatMap(member -> team.casesOf(userId, member).stream())
            .distinct()
            .toList();
    appointments.of(cases).forEach(appointment -> events.add(event(appointment, details)));
    tasks.assignedTo(userId).forEach(task -> event(task, details).ifPresent(events::add));
    return events;
  }

  private AgendaEvent event(Appointment appointment, boolean details) {
    var number = appointment.caseNumber();
    return new AgendaEvent(
        "appointment " + number + " " + appointment.ordinal(),
        titled("Afspraak", Optional.of(number), details),
        appointment.day(),
        appointment.at(),
        details ? appointment.place().or(() -> placeOf(number)) : Optional.empty());
  }

  private static Optional<AgendaEvent> event(AssignedTask task, boolean details) {
    return task.due()
        .map(
            due ->
                new AgendaEvent(
                    "task " + task.id(),
                    titled("Taak: " + task.name(), task.caseNumber(), details),
                    due.atZone(Terms.BELGIUM).toLocalDate(),
                    Optional.empty(),
                    Optional.empty()));
  }

  private static String titled(String what, Optional<String> caseNumber, boolean details) {
    return caseNumber.filter(number -> details).map(number -> what + " · " + number).orElse(what);
  }

  private Optional<String> placeOf(String caseNumber) {
    return leases
        .current(caseNumber)
        .map(lease -> lease.terms().address())
        .or(() -> Optional.of(files.contact(caseNumber).address()))
        .filter(address -> !address.isBlank());
  }
}
