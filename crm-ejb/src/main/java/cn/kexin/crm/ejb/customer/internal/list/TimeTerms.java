package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterPeriod;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Conditions on points in time; days are those of the company's calendar. */
@ApplicationScoped
public class TimeTerms {

    private static final String TOUCHED =
            "exists (select i.id from Interaction i where column('customer_id', i) = c.id";

    @Inject
    private Clock clock;

    @Inject
    private CompanyDay day;

    @Inject
    private CompanyZone zone;

    /**
     * From one instant to another.
     *
     * @param from null for any time before
     * @param until not part of it; null for any time after
     */
    private record Span(Instant from, Instant until) {}

    String moment(Condition condition, Terms terms) {
        String column = "c." + condition.field();
        Span span = span(condition);
        return switch (condition.operator()) {
            case EMPTY -> column + " is null";
            case FILLED -> column + " is not null";
            case NOT_LAST -> "(" + column + " is null or " + column + " < " + terms.bind(span.from()) + ")";
            default -> within(column, span, terms);
        };
    }

    private static String within(String column, Span span, Terms terms) {
        String from = span.from() == null ? null : column + " >= " + terms.bind(span.from());
        String until = span.until() == null ? null : column + " < " + terms.bind(span.until());
        return from == null ? until : until == null ? from : from + " and " + until;
    }

    /** The latest touch lies in a span when there is a touch in it and none after it. */
    String lastContact(Condition condition, Terms terms) {
        Span span = span(condition);
        return switch (condition.operator()) {
            case EMPTY -> "not " + TOUCHED + ")";
            case FILLED -> TOUCHED + ")";
            case NOT_LAST -> "not " + TOUCHED + " and i.occurredAt >= " + terms.bind(span.from()) + ")";
            default -> {
                String touched = TOUCHED + " and " + within("i.occurredAt", span, terms) + ")";
                yield span.until() == null
                        ? touched
                        : touched + " and not " + TOUCHED + " and i.occurredAt >= " + terms.bind(span.until()) + ")";
            }
        };
    }

    private Span span(Condition condition) {
        return switch (condition.operator()) {
            case LAST, NOT_LAST ->
                new Span(clock.instant().minus(Duration.ofDays(Long.parseLong(first(condition)))), null);
            case THIS -> {
                FilterPeriod period = FilterPeriod.valueOf(first(condition));
                yield new Span(start(period.firstDay(day.today())), start(period.firstDayAfter(day.today())));
            }
            case SINCE -> new Span(start(LocalDate.parse(first(condition))), null);
            case BEFORE -> new Span(null, start(LocalDate.parse(first(condition))));
            case BETWEEN ->
                new Span(
                        start(LocalDate.parse(first(condition))),
                        start(LocalDate.parse(condition.values().get(1)).plusDays(1)));
            default -> new Span(null, null);
        };
    }

    private static String first(Condition condition) {
        return condition.values().get(0);
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(zone.get()).toInstant();
    }
}
