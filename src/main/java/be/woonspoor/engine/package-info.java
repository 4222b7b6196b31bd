/**
 * Everything that bends Camunda: deployment of models and forms, typed facts, the form guard, the
 * history level. The shared floor: every capability may use the types of this package; what lies in
 * its sub-packages is its own business.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine")
package be.woonspoor.engine;
