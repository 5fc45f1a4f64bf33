package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.PeriodKind;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.ScorecardFigure;
import cn.kexin.crm.domain.assessment.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads figures with those of the periods before, for any number of cards in one statement for each kind of period. */
@ApplicationScoped
public class FigureQueries {

    /** How many periods a trend shows at most. */
    private static final int PERIODS = 12;

    /** For many cards only the period before is looked at. */
    private static final int MANY_CARDS = 3;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Measures measures;

    private record Key(SubjectType type, long subject, PeriodKind kind) {}

    private record Line(Key key, LocalDate from, long card, CardHistory.Entry entry) {}

    /** @return the history of each card, by its id */
    Map<Long, CardHistory> histories(List<CardHead> heads) {
        int periods = heads.size() <= MANY_CARDS ? PERIODS : 2;
        Map<Key, List<Line>> lines = new HashMap<>();
        heads.stream().collect(Collectors.groupingBy(CardHead::kind)).forEach((kind, ofKind) -> read(
                        kind, ofKind, periods)
                .forEach(line -> lines.computeIfAbsent(line.key(), key -> new ArrayList<>())
                        .add(line)));
        Map<Long, CardHistory> histories = new HashMap<>();
        for (CardHead head : heads) {
            Key key = new Key(head.subject().type(), head.subject().id(), head.kind());
            histories.put(head.id(), history(head, lines.get(key), periods));
        }
        return histories;
    }

    private CardHistory history(CardHead head, List<Line> lines, int periods) {
        List<CardHistory.Entry> entries = lines.stream()
                .filter(line -> line.from().isBefore(head.from()) || line.card() == head.id())
                .map(Line::entry)
                .toList();
        return new CardHistory(entries.subList(Math.max(0, entries.size() - periods), entries.size()), measures);
    }

    /** @return the cards of the same subjects and kind of period, the oldest first */
    private List<Line> read(PeriodKind kind, List<CardHead> heads, int periods) {
        LocalDate last =
                heads.stream().map(CardHead::from).max(LocalDate::compareTo).orElseThrow();
        LocalDate first =
                heads.stream().map(CardHead::from).min(LocalDate::compareTo).orElseThrow();
        Map<Long, Line> byCard = new LinkedHashMap<>();
        for (Object[] row : em.createQuery(
                        """
                        select s, q.code, q.firstDay, f from Scorecard s join s.period q left join s.figures f \
                        where q.kind = :kind and q.firstDay between :first and :last \
                        and s.subjectId in :subjects order by q.firstDay, q.id, f.position""",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("first", earliest(kind, first, periods))
                .setParameter("last", last)
                .setParameter(
                        "subjects",
                        heads.stream().map(h -> h.subject().id()).distinct().toList())
                .getResultList()) {
            Line line = byCard.computeIfAbsent(((Scorecard) row[0]).getId(), id -> line(row, kind));
            if (row[3] != null) {
                line.entry().figures().add((ScorecardFigure) row[3]);
            }
        }
        return new ArrayList<>(byCard.values());
    }

    private static Line line(Object[] row, PeriodKind kind) {
        Scorecard card = (Scorecard) row[0];
        return new Line(
                new Key(card.getSubjectType(), card.getSubjectId(), kind),
                (LocalDate) row[2],
                card.getId(),
                new CardHistory.Entry((String) row[1], card.getTotal(), new ArrayList<>()));
    }

    /** @return the first day of the oldest period a trend shows */
    private static LocalDate earliest(PeriodKind kind, LocalDate first, int periods) {
        return switch (kind) {
            case MONTH -> first.minusMonths(periods - 1L);
            case QUARTER -> first.minusMonths(3 * (periods - 1L));
            case YEAR, OTHER -> first.minusYears(periods - 1L);
        };
    }
}
