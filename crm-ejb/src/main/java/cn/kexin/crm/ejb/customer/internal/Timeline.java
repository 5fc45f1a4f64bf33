package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.TimelineEntry;
import cn.kexin.crm.ejb.customer.TimelineSource;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads what all features know of a customer, in one statement. */
@ApplicationScoped
public class Timeline {

    private static final String KIND_AND_CHANNEL =
            " where (cast(?2 as varchar(40)) is null or t.kind = ?2) and (cast(?3 as varchar(20)) is null or t.channel = ?3)";

    /** Index of the column behind those of the sources. */
    private static final int TOTAL = 14;

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<TimelineSource> sources;

    @Inject
    private TouchFiles files;

    Page<TimelineEntry> page(long customerId, String kind, Channel channel, PageRequest page, Viewer viewer) {
        requireKnown(kind);
        String sql = "select " + TimelineSource.COLUMNS + ", count(*) over () as total from (" + union(viewer) + ") t"
                + KIND_AND_CHANNEL + " order by t.occurred_at desc, t.id desc";
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, customerId)
                .setParameter(2, kind)
                .setParameter(3, channel == null ? null : channel.name())
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(
                files.of(rows.stream().map(row -> entry((Object[]) row)).toList()),
                rows.isEmpty() ? page.first() : ((Number) ((Object[]) rows.get(0))[TOTAL]).longValue());
    }

    private void requireKnown(String kind) {
        List<String> kinds = sources.stream()
                .flatMap(source -> source.kinds().stream())
                .sorted()
                .toList();
        if (kind != null && !kinds.contains(kind)) {
            throw BusinessRuleException.onField("kind", "customer.error.timelineKind", kind, String.join(", ", kinds));
        }
    }

    private String union(Viewer viewer) {
        return sources.stream()
                .map(source -> source.sql(viewer))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" union all "));
    }

    private static TimelineEntry entry(Object[] column) {
        return new TimelineEntry(
                (String) column[0],
                ((Number) column[1]).longValue(),
                Instants.of(column[2]),
                column[3] == null ? null : Channel.valueOf((String) column[3]),
                column[4] == null ? null : TouchDirection.valueOf((String) column[4]),
                (String) column[5],
                (String) column[6],
                (String) column[7],
                (String) column[8],
                (String) column[9],
                (String) column[10],
                Instants.of(column[11]),
                column[12] == null ? null : ((Number) column[12]).longValue(),
                (String) column[13],
                List.of());
    }
}
