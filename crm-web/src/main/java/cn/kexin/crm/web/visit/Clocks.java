package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.LocalMoment;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What forms ask of clocks elsewhere before anything is sent. */
final class Clocks {

    private Clocks() {}

    /** @return whether the time occurs twice there; not for what is no time or no zone */
    static boolean isTwice(LocalDateTime local, String zone) {
        try {
            return local != null && zone != null && LocalMoment.isTwice(local, ZoneId.of(zone));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
