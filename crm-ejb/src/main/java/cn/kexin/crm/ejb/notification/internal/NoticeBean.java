package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.notification.NoticeFacade;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows people what they were told. */
@Stateless
@RolesAllowed("**")
public class NoticeBean implements NoticeFacade {

    private static final String READ =
            "update notice set read_at = ?1, version = version + 1 where person_id = ?2 and read_at is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private NoticeQueries queries;

    @Inject
    private Clock clock;

    @Override
    public Page<NoticeRow> list(NoticeFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    public int unread() {
        return queries.unread(viewer.get(), MOST_COUNTED);
    }

    @Override
    public NoticeRow open(long id) {
        markRead(List.of(id));
        return queries.find(id, viewer.get()).orElseThrow(() -> new NotFoundException("notice", id));
    }

    @Override
    public void markRead(List<Long> ids) {
        String places =
                IntStream.range(0, ids.size()).mapToObj(n -> "?" + (n + 3)).collect(Collectors.joining(", "));
        Query update = reading(READ + " and id in (" + places + ")");
        for (int n = 0; n < ids.size(); n++) {
            update.setParameter(n + 3, ids.get(n));
        }
        update.executeUpdate();
    }

    @Override
    public void markAllRead() {
        reading(READ).executeUpdate();
    }

    /** In SQL, for an update of many in JPQL binds nothing. */
    private Query reading(String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, viewer.get().personId());
    }
}
