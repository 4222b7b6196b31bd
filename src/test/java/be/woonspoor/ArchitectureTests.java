package be.woonspoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;

/** Where things may be, so that a newcomer can guess where a thing is. */
@AnalyzeClasses(packages = "be.woonspoor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule the_engine_is_known_at_the_edge_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "be.woonspoor.engine..", "..process..", "be.woonspoor.security..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule delegates_are_package_private_in_process =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .resideInAPackage("..process")
          .andShould()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule the_time_comes_from_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("be.woonspoor.engine..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule dependencies_come_by_constructor =
      noFields().should().beAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule nothing_is_printed =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule the_floor_knows_no_capability =
      noClasses()
          .that()
          .resideInAPackage("be.woonspoor.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "be.woonspoor.casefile..",
              "be.woonspoor.referral..",
              "be.woonspoor.agreement..",
              "be.woonspoor.allocation..",
              "be.woonspoor.coaching..",
              "be.woonspoor.tenancy..",
              "be.woonspoor.escalation..",
              "be.woonspoor.trajectory..",
              "be.woonspoor.team..",
              "be.woonspoor.insight..",
              "be.woonspoor.security..");
}
