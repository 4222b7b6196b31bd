package be.woonspoor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.WoonspoorTest;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts, their names and their passwords. */
@WoonspoorTest
class AccountTests {

  @Autowired private ProcessEngine engine;

  @Test
  void a_password_is_kept_as_a_bcrypt_hash() {
    var user =
        (UserEntity)
            engine.getIdentityService().createUserQuery().userId(DemoTeam.LEAD).singleResult();
    assertThat(user.getPassword()).startsWith("{bcrypt-sha256}$2a$");
  }

  @Test
  void no_part_of_a_long_password_is_ignored() {
    var hash = new PasswordHash(4);
    var long100 = "a".repeat(100);
    var kept = hash.encrypt(long100);
    assertThat(hash.check(long100, kept)).isTrue();
    assertThat(hash.check("a".repeat(99) + "b", kept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jan.peeters", "j-peeters", "j_peeters", "OCMW.Gent-2"})
  void ids_may_hold_letters_digits_dots_dashes_and_underscores(String id) {
    var unique = id + UUID.randomUUID();
    var user = engine.getIdentityService().newUser(unique);
    user.setPassword(DemoTeam.PASSWORD);
    engine.getIdentityService().saveUser(user);
    assertThat(engine.getIdentityService().createUserQuery().userId(unique).count()).isEqualTo(1);
    engine.getIdentityService().deleteUser(unique);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jan@gent.be", "jan peeters", "jan/peeters", ".jan", "<b>", "*"})
  void other_ids_are_refused(String id) {
    var identity = engine.getIdentityService();
    assertThatThrownBy(() -> identity.saveUser(identity.newUser(id))).isInstanceOf(Exception.class);
  }

  @Test
  void a_short_password_is_refused() {
    var identity = engine.getIdentityService();
    var user = identity.newUser("short" + UUID.randomUUID());
    user.setPassword("too-short");
    assertThatThrownBy(() -> identity.saveUser(user)).isInstanceOf(Exception.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "woonspoor-demo", "short"})
  void a_weak_first_password_of_the_operator_stops_the_start(String password) {
    assertThatThrownBy(() -> OperatorAccount.refuseWeak(password))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("woonspoor.operator.password");
  }

  @Test
  void the_lists_of_tasklist_belong_to_the_system_and_are_made_once() {
    var filters = engine.getFilterService().createTaskFilterQuery().list();
    assertThat(filters).extracting("name").doesNotHaveDuplicates().contains("Mijn taken");
    assertThat(filters).allSatisfy(filter -> assertThat(filter.getOwner()).isNull());
  }
}
