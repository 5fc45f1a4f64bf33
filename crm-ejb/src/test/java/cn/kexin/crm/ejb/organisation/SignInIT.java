package cn.kexin.crm.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.ejb.testing.Callers;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInIT extends FacadeTest {

    @EJB
    private SignInFacade signIn;

    @Inject
    private CurrentViewer viewer;

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDemonstrationHasAPersonForEveryRole(Role role) {
        SignInResult result = signIn.check(role.name().toLowerCase(Locale.ROOT), Callers.PASSWORD);

        assertThat(result.state()).isEqualTo(SignInResult.State.ACCEPTED);
        assertThat(result.roles()).contains(role.name());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        assertThat(signIn.check("marketing", "wrong")).isEqualTo(signIn.check("nobody-of-that-name", "wrong"));
    }

    @Test
    void tooManyWrongPasswordsLockOutForAWhile() {
        TestClock.set(Instant.parse("2026-03-02T01:00:00Z"));
        for (int i = 0; i <= SignIn.FREE_ATTEMPTS; i++) {
            signIn.check("caoyang", "wrong");
        }

        assertThat(signIn.check("caoyang", Callers.PASSWORD).state()).isEqualTo(SignInResult.State.LOCKED);
        TestClock.advance(Duration.ofSeconds(31));
        assertThat(signIn.check("caoyang", Callers.PASSWORD).state()).isEqualTo(SignInResult.State.ACCEPTED);
    }

    @Test
    void theViewerIsThePersonWhoCalls() {
        Viewer head = as.user("huxue", () -> viewer.get());

        assertThat(head.username()).isEqualTo("huxue");
        assertThat(head.unitsByRole()).containsOnlyKeys(Role.FUNCTIONAL, Role.DEPT_HEAD);
    }

    @Test
    void nobodyHasNoViewer() {
        assertThatThrownBy(() -> as.nobody(() -> viewer.get())).isInstanceOf(EJBAccessException.class);
    }
}
