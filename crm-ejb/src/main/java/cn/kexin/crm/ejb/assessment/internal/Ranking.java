package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.SubjectType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Places cards by total: units among units of the same type, persons among persons. Equal totals share a place; a card
 * without a total has none.
 */
final class Ranking {

    private Ranking() {}

    static void rank(Collection<Scorecard> cards) {
        cards.stream().collect(Collectors.groupingBy(Ranking::group)).values().forEach(Ranking::rankGroup);
    }

    private static Object group(Scorecard card) {
        return card.getSubjectType() == SubjectType.PERSON
                ? SubjectType.PERSON
                : card.getUnit().getType();
    }

    private static void rankGroup(List<Scorecard> group) {
        List<BigDecimal> totals = group.stream()
                .map(Scorecard::getTotal)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Scorecard card : group) {
            Integer place = card.getTotal() == null ? null : placeOf(card.getTotal(), totals);
            card.rank(place, totals.size());
        }
    }

    private static int placeOf(BigDecimal total, List<BigDecimal> descending) {
        int low = 0;
        int high = descending.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (descending.get(middle).compareTo(total) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }
}
