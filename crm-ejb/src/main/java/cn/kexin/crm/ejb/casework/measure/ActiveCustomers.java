package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/** Says in SQL who is an active customer: in touch with us, or with a case, in the twelve months up to a period's end. */
final class ActiveCustomers {

    private static final int MONTHS = 12;

    private ActiveCustomers() {}

    /** @return a statement with the columns {@code customer_id}, once for each, and {@code last_at}, the latest sign of life */
    static MeasureSql of(MeasureWindow window) {
        Instant from = first(window);
        Instant to = window.zones().stream()
                .map(window::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new MeasureSql()
                .add("select s.customer_id, max(s.seen_at) as last_at from (")
                .add("select i.customer_id, i.occurred_at as seen_at from interaction i where i.corrects_id is null")
                .add(" and i.recorded_at <= ? and i.occurred_at >= ? and i.occurred_at < ?", window.asOf(), from, to)
                .add(
                        " union all select y.customer_id, y.opened_at from customer_case y where y.opened_at <= ?",
                        window.asOf())
                .add(" and y.opened_at < ? and (y.closed_at is null or y.closed_at >= ?)", to, from)
                .add(") s group by s.customer_id");
    }

    private static Instant first(MeasureWindow window) {
        LocalDate day = window.to().plusDays(1).minusMonths(MONTHS);
        return window.zones().stream()
                .map(zone -> day.atStartOfDay(ZoneId.of(zone)).toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
