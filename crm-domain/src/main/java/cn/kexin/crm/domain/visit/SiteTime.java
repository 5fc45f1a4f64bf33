package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;

/** From when to when somebody is at a customer's, and by which clocks that was agreed. */
@Embeddable
public class SiteTime {

    /** No appointment is longer, so that those of a moment begin within this span before it. */
    public static final Duration LONGEST = Duration.ofHours(24);

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(nullable = false, length = 40)
    private String zone;

    protected SiteTime() {}

    /** @throws BusinessRuleException when it does not end after it starts, or lasts longer than {@link #LONGEST} */
    public SiteTime(Instant startsAt, Instant endsAt, ZoneId zone) {
        this.startsAt = Objects.requireNonNull(startsAt);
        this.endsAt = Objects.requireNonNull(endsAt);
        this.zone = zone.getId();
        if (!endsAt.isAfter(startsAt)) {
            throw BusinessRuleException.onField("endsAt", "visit.error.endsBeforeStart");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw BusinessRuleException.onField("endsAt", "visit.error.tooLong", LONGEST.toHours());
        }
    }

    /**
     * @param start as clocks at the site show it
     * @param zone of the site, such as {@code Asia/Shanghai}
     * @param choice which is meant when a time occurs twice there; null when nobody was asked
     * @throws BusinessRuleException on the field that does not fit
     */
    public static SiteTime of(LocalDateTime start, LocalDateTime end, String zone, TimeChoice choice) {
        ZoneId known = zone(zone);
        Instant startsAt = LocalMoment.resolve("startsAt", start, known, choice);
        return new SiteTime(startsAt, LocalMoment.resolve("endsAt", end, known, choice), known);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw BusinessRuleException.onField("zone", "visit.error.zone", name);
        }
    }

    /** @throws BusinessRuleException when it begins in the past */
    public void requireAhead(Instant now) {
        if (startsAt.isBefore(now)) {
            throw BusinessRuleException.onField(
                    "startsAt", "visit.error.past", LocalMoment.written(startsAt, getZone()));
        }
    }

    /** @return whether some of it lies within the other */
    public boolean overlaps(SiteTime other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** @return minutes from the end of the earlier to the start of the later; negative when they overlap */
    public long minutesApart(SiteTime other) {
        long after = Duration.between(endsAt, other.startsAt).toMinutes();
        return Math.max(after, Duration.between(other.endsAt, startsAt).toMinutes());
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteTime that
                && startsAt.equals(that.startsAt)
                && endsAt.equals(that.endsAt)
                && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(startsAt, endsAt, zone);
    }
}
