package cn.kexin.crm.domain.casework.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Somebody of a unit who holds the role that a matter asks for.
 *
 * @param skilled whether they have the skill asked for; true when none is
 * @param present whether nobody stands in for them today
 * @param openCases cases in their hands that are not settled
 * @param lastGivenAt when they were last given one; null for never
 */
public record Candidate(
        long personId, String name, boolean skilled, boolean present, long openCases, Instant lastGivenAt)
        implements Serializable {

    private static final Comparator<Candidate> NEXT_FIRST = Comparator.comparingLong(Candidate::openCases)
            .thenComparing(Candidate::lastGivenAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(Candidate::personId);

    /** @return whether the matter may be given to them */
    public boolean isFit() {
        return skilled && present;
    }

    /** @return of those fit the one with the fewest open cases, among equals who was given one longest ago */
    public static Optional<Candidate> next(Collection<Candidate> candidates) {
        return candidates.stream().filter(Candidate::isFit).min(NEXT_FIRST);
    }
}
