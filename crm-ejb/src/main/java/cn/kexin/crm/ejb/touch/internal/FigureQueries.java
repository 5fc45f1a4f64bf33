package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.touch.ContactGap;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.touch.ContactFigureFacade;
import cn.kexin.crm.ejb.touch.CountedTouch;
import cn.kexin.crm.ejb.touch.FigureBy;
import cn.kexin.crm.ejb.touch.FigureFilter;
import cn.kexin.crm.ejb.touch.FigureRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts touches in the database: one statement for a page of subjects, their days and how many subjects there are. */
@ApplicationScoped
public class FigureQueries {

    private static final String FROM = " from Interaction i join i.customer c join i.unit u left join i.person p";

    private static final Channel[] CHANNELS = Channel.values();

    /** Index of the first column behind id, code and name of the subject. */
    private static final int FIGURES = 3;

    /** Index of the column with the days; behind it how many subjects there are. */
    private static final int DAYS = FIGURES + 4 + CHANNELS.length;

    /** How many subjects there are on all pages. */
    private static final String SUBJECTS = "sql('count(*) over ()')";

    /** As the driver gives it: the provider would convert what is no column of that type any more. */
    private static final String LAST = "sql('max(?)', i.occurredAt)";

    /** Of a column of the index that answers all this without the touches themselves. */
    private static final String TOTAL = "count(i.occurredAt)";

    private static final String COUNTS = TOTAL + ", " + LAST + ", count(distinct c.id), "
            + "sum(case when i.direction = cn.kexin.crm.domain.customer.TouchDirection.IN then 1 else 0 end), "
            + Stream.of(CHANNELS)
                    .map(each -> "sum(case when i.channel = cn.kexin.crm.domain.customer.Channel." + each
                            + " then 1 else 0 end)")
                    .collect(Collectors.joining(", "));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    /** How a subject is named in the query: its id, code and name. */
    private record Subject(String id, String code, String name) {

        static Subject of(FigureBy by) {
            return switch (by) {
                case PERSON -> new Subject("p.id", "p.username", "p.name");
                case UNIT -> new Subject("u.id", "u.code", "u.name");
                case CUSTOMER -> new Subject("c.id", "c.number", "c.name");
            };
        }
    }

    Page<FigureRow> page(FigureBy by, FigureFilter filter, PageRequest page, Viewer viewer) {
        Subject subject = Subject.of(by);
        Conditions where = where(filter, viewer);
        if (by == FigureBy.PERSON) {
            where.and("p.id is not null");
        }
        String names = subject.id + ", " + subject.code + ", " + subject.name;
        List<Object[]> counted = where.bind(em.createQuery(
                        "select " + names + ", " + COUNTS + ", " + days(filter) + ", " + SUBJECTS + FROM + where.where()
                                + " group by " + names + orderBy(page, subject),
                        Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(
                counted.stream().map(each -> row(each, filter)).toList(),
                counted.isEmpty() ? page.first() : ((Number) counted.get(0)[DAYS + 1]).longValue());
    }

    /** The days with a touch in one text, each counted from 1970-01-01 in the company's zone. */
    private String days(FigureFilter filter) {
        int offset = zone.get().getRules().getOffset(start(filter.from())).getTotalSeconds();
        return "sql('string_agg(distinct cast(floor((extract(epoch from ?) + " + offset
                + ") / 86400) as varchar(12)), '','')', i.occurredAt)";
    }

    private Conditions where(FigureFilter filter, Viewer viewer) {
        long length = ChronoUnit.DAYS.between(filter.from(), filter.to());
        if (length < 0 || length > ContactFigureFacade.LONGEST_PERIOD) {
            throw BusinessRuleException.onField("to", "touch.error.period", ContactFigureFacade.LONGEST_PERIOD);
        }
        return access.restrict(new Conditions(), viewer, "c")
                .and("i.occurredAt >= :from", "from", start(filter.from()))
                .and("i.occurredAt < :to", "to", start(filter.to().plusDays(1)))
                .and("column('corrects_id', i) is null")
                .andIfGiven("u.code = :unit", "unit", filter.unit())
                .andIfGiven("p.username = :person", "person", filter.person())
                .andIfGiven("c.id = :customer", "customer", filter.customerId())
                .andIfGiven("i.channel = :channel", "channel", filter.channel());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.get()).toInstant();
    }

    private static String orderBy(PageRequest page, Subject subject) {
        if (page.sort() == null) {
            return " order by " + TOTAL + " desc, " + subject.id;
        }
        String expression =
                switch (page.sortField()) {
                    case "total" -> TOTAL;
                    case "name" -> subject.name;
                    case "lastAt" -> LAST;
                    default -> throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
                };
        return " order by " + expression + (page.descending() ? " desc" : "") + ", " + subject.id;
    }

    private static List<LocalDate> days(String text) {
        return Stream.of(text.split(","))
                .map(day -> LocalDate.ofEpochDay(Long.parseLong(day)))
                .toList();
    }

    private FigureRow row(Object[] column, FigureFilter filter) {
        Map<Channel, Long> channels = new EnumMap<>(Channel.class);
        for (int n = 0; n < CHANNELS.length; n++) {
            long count = ((Number) column[FIGURES + 4 + n]).longValue();
            if (count > 0) {
                channels.put(CHANNELS[n], count);
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        LocalDate end = filter.to().isAfter(today) && !filter.from().isAfter(today) ? today : filter.to();
        return new FigureRow(
                Ref.of((Long) column[0], (String) column[1], (String) column[2]),
                (Long) column[FIGURES],
                channels,
                ((Number) column[FIGURES + 3]).longValue(),
                (Long) column[FIGURES + 2],
                Instants.of(column[FIGURES + 1]),
                ContactGap.longest(days((String) column[DAYS]), filter.from(), end));
    }

    Page<CountedTouch> touches(FigureFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        List<CountedTouch> rows = where.bind(em.createQuery(
                        """
                        select i.id, c.id, c.number, c.name, i.occurredAt, i.channel, i.direction, p.name, u.name, \
                        i.summary, i.result"""
                                + FROM + where.where() + " order by i.occurredAt desc, i.id desc",
                        Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(FigureQueries::touch)
                .toList();
        return Page.of(
                rows, page, () -> where.bind(em.createQuery("select " + TOTAL + FROM + where.where(), Long.class))
                        .getSingleResult());
    }

    private static CountedTouch touch(Object[] column) {
        return new CountedTouch(
                (Long) column[0],
                Ref.of((Long) column[1], (String) column[2], (String) column[3]),
                (Instant) column[4],
                (Channel) column[5],
                (TouchDirection) column[6],
                (String) column[7],
                (String) column[8],
                (String) column[9],
                (String) column[10]);
    }
}
