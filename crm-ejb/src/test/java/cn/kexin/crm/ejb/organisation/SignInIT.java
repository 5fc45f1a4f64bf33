package cn.kexin.crm.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.LockOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.testing.Callers;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
        for (int i = 0; i <= LockOut.FREE_ATTEMPTS; i++) {
            signIn.check("caoyang", "wrong");
        }

        assertThat(signIn.check("caoyang", Callers.PASSWORD).state()).isEqualTo(SignInResult.State.LOCKED);
        TestClock.advance(Duration.ofSeconds(31));
        assertThat(signIn.check("caoyang", Callers.PASSWORD).state()).isEqualTo(SignInResult.State.ACCEPTED);
    }

    @Test
    void aNameThatNobodyHasLocksOutAlike() {
        TestClock.set(Instant.parse("2026-03-03T01:00:00Z"));
        for (int i = 0; i <= LockOut.FREE_ATTEMPTS; i++) {
            assertThat(signIn.check("no-such-member", "wrong")).isEqualTo(signIn.check("tianli", "wrong"));
        }

        SignInResult member = signIn.check("tianli", Callers.PASSWORD);

        assertThat(member.state()).isEqualTo(SignInResult.State.LOCKED);
        assertThat(signIn.check(" No-Such-Member ", "wrong")).isEqualTo(member);
        TestClock.advance(Duration.ofDays(2));
        assertThat(signIn.check("no-such-member", "wrong").state()).isEqualTo(SignInResult.State.REFUSED);
    }

    @Test
    void manyMaySignInUnderOneNameAtTheSameTime() {
        List<CompletableFuture<SignInResult>> atOnce = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> signIn.check("liangyan", Callers.PASSWORD)))
                .toList();

        assertThat(atOnce).allSatisfy(one -> assertThat(one.join().state()).isEqualTo(SignInResult.State.ACCEPTED));
    }

    @Test
    void guessesSentAtTheSameTimeAllCount() {
        TestClock.set(Instant.parse("2026-03-04T01:00:00Z"));
        List<CompletableFuture<SignInResult>> guesses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> signIn.check("songtao", "guess " + i)))
                .toList();

        guesses.forEach(CompletableFuture::join);

        assertThat(signIn.check("songtao", Callers.PASSWORD).state()).isEqualTo(SignInResult.State.LOCKED);
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
