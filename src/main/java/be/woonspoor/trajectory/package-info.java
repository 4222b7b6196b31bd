/**
 * The case as a whole: which stage it is in and since when, the one process that carries it,
 * aftercare, closure and reopening, and the small processes that change a case from outside. It may
 * call every capability; those that want to know where a case stands ask {@link
 * be.woonspoor.trajectory.Stages}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Trajectory")
package be.woonspoor.trajectory;
