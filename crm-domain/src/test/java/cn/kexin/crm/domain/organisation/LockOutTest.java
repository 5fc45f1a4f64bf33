package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void fourWrongPasswordsCostNothing() {
        LockOut lockOut = after(LockOut.FREE_ATTEMPTS);

        assertThat(lockOut.isLockedAt(NOW)).isFalse();
        assertThat(lockOut.getLockedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, PT30S", "6, PT1M", "7, PT2M", "8, PT4M", "11, PT32M", "12, PT1H", "40, PT1H"})
    void eachFurtherOneDoublesTheWaitUpToAnHour(int attempts, Duration wait) {
        assertThat(after(attempts).getLockedUntil()).isEqualTo(NOW.plus(wait));
    }

    @Test
    void theWaitEndsAtItsMoment() {
        LockOut lockOut = after(5);

        assertThat(lockOut.isLockedAt(NOW.plusSeconds(30).minusMillis(1))).isTrue();
        assertThat(lockOut.isLockedAt(NOW.plusSeconds(30))).isFalse();
    }

    @Property
    void oneMoreFailureNeverShortensTheWait(@ForAll @IntRange(min = 5, max = 200) int attempts) {
        LockOut before = after(attempts);

        assertThat(before.afterFailure(NOW).getLockedUntil()).isAfterOrEqualTo(before.getLockedUntil());
    }

    @Property
    void noWaitIsLongerThanAnHour(@ForAll @IntRange(min = 0, max = 200) int attempts) {
        assertThat(after(attempts).isLockedAt(NOW.plus(Duration.ofHours(1)))).isFalse();
    }

    private static LockOut after(int failures) {
        LockOut lockOut = LockOut.NONE;
        for (int i = 0; i < failures; i++) {
            lockOut = lockOut.afterFailure(NOW);
        }
        return lockOut;
    }
}
