package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.visit.LocalMoment;
import cn.kexin.crm.domain.visit.TimeChoice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moments as other systems send them, in the form in which people agree on them: by the clocks at the site. */
record AppointmentTimes(Instant startsAt, Instant endsAt, String zone) {

    private static final String OURS = "Asia/Shanghai";

    String zoneName() {
        return zone == null || zone.isBlank() ? OURS : zone;
    }

    LocalDateTime start() {
        return local(startsAt);
    }

    LocalDateTime end() {
        return local(endsAt);
    }

    /** @return which of two equal times is meant; a moment leaves no doubt */
    TimeChoice choice() {
        TimeChoice ofStart = startsAt == null ? null : LocalMoment.choiceOf(startsAt, known());
        return ofStart != null || endsAt == null ? ofStart : LocalMoment.choiceOf(endsAt, known());
    }

    private LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, known());
    }

    private ZoneId known() {
        try {
            return ZoneId.of(zoneName());
        } catch (DateTimeException e) {
            throw BusinessRuleException.onField("zone", "visit.error.zone", zone);
        }
    }
}
