package cn.kexin.crm.domain.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static Candidate of(long id, boolean skilled, boolean present, long open, Instant last) {
        return new Candidate(id, "P" + id, skilled, present, open, last);
    }

    @Test
    void whoHasTheFewestOpenCasesIsNext() {
        assertThat(Candidate.next(List.of(of(1, true, true, 4, null), of(2, true, true, 3, NOON))))
                .hasValueSatisfying(next -> assertThat(next.personId()).isEqualTo(2));
    }

    @Test
    void amongEqualsWhoGotOneLongestAgoIsNextAndWhoNeverGotOneFirst() {
        assertThat(Candidate.next(List.of(of(1, true, true, 3, NOON), of(2, true, true, 3, MORNING))))
                .hasValueSatisfying(next -> assertThat(next.personId()).isEqualTo(2));
        assertThat(Candidate.next(
                        List.of(of(1, true, true, 3, MORNING), of(2, true, true, 3, NOON), of(3, true, true, 3, null))))
                .hasValueSatisfying(next -> assertThat(next.personId()).isEqualTo(3));
    }

    @Test
    void whoIsAwayOrLacksTheSkillIsLeftOut() {
        assertThat(Candidate.next(
                        List.of(of(1, false, true, 0, null), of(2, true, false, 0, null), of(3, true, true, 9, NOON))))
                .hasValueSatisfying(next -> assertThat(next.personId()).isEqualTo(3));
        assertThat(Candidate.next(List.of(of(1, false, true, 0, null), of(2, true, false, 0, null))))
                .isEmpty();
    }
}
