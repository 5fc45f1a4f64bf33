package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final SignIn signIn = new SignIn(new Company().limin, "first", true);

    @Test
    void aFirstPasswordIsGivenChangedAndThenOnesOwn() {
        signIn.succeed(NOW);
        assertThat(signIn.isMustChange()).isTrue();

        signIn.changePassword("own", false);

        assertThat(signIn.isMustChange()).isFalse();
        assertThat(signIn.getPasswordHash()).isEqualTo("own");
        assertThat(signIn.getLastSignedInAt()).isEqualTo(NOW);
    }

    @Test
    void aPasswordSetBySomebodyElseHasToBeChanged() {
        signIn.changePassword("own", false);

        signIn.changePassword("reset", true);

        assertThat(signIn.isMustChange()).isTrue();
    }

    @Test
    void aNewPasswordEndsEverySessionAndTheLockOut() {
        lockOut();
        int before = signIn.getGeneration();

        signIn.changePassword("own", false);

        assertThat(signIn.getGeneration()).isGreaterThan(before);
        assertThat(signIn.isLockedAt(NOW)).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        lockOut();

        signIn.succeed(NOW);
        signIn.fail(NOW);

        assertThat(signIn.isLockedAt(NOW)).isFalse();
        assertThat(signIn.getLockOut().getFailedAttempts()).isEqualTo(1);
    }

    @Test
    void anAdministratorMayUnlock() {
        lockOut();

        signIn.unlock();

        assertThat(signIn.isLockedAt(NOW)).isFalse();
    }

    @Test
    void wrongPasswordsEndNoSession() {
        int before = signIn.getGeneration();

        lockOut();

        assertThat(signIn.getGeneration()).isEqualTo(before);
    }

    private void lockOut() {
        for (int i = 0; i <= LockOut.FREE_ATTEMPTS; i++) {
            signIn.fail(NOW);
        }
        assertThat(signIn.isLockedAt(NOW)).isTrue();
    }
}
