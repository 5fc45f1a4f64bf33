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
import java.time.Clock;
import java.util.List;

/** Shows people what they were told. */
@Stateless
@RolesAllowed("**")
public class NoticeBean implements NoticeFacade {

    private static final String READ =
            "update Notice n set n.readAt = :now, n.version = n.version + 1 where n.person.id = :me and n.readAt is null";

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
        NoticeRow found = queries.find(id, viewer.get()).orElseThrow(() -> new NotFoundException("notice", id));
        markRead(List.of(id));
        return found;
    }

    @Override
    public void markRead(List<Long> ids) {
        em.createQuery(READ + " and n.id in :ids")
                .setParameter("now", clock.instant())
                .setParameter("me", viewer.get().personId())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    @Override
    public void markAllRead() {
        em.createQuery(READ)
                .setParameter("now", clock.instant())
                .setParameter("me", viewer.get().personId())
                .executeUpdate();
    }
}
