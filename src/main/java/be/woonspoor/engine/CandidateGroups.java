package be.woonspoor.engine;

import java.util.Set;

/** The groups that a model may name, which are the roles of the team. */
public interface CandidateGroups {

  Set<String> names();
}
