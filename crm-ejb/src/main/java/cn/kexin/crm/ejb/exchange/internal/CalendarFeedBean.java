package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.CalendarFeed;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.exchange.CalendarFeedFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import cn.kexin.crm.ejb.shared.Secrets;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Makes, ends and reads feeds. */
@Stateless
@RolesAllowed("**")
public class CalendarFeedBean implements CalendarFeedFacade {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ViewerProducer viewers;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CalendarEvents events;

    @Inject
    private Clock clock;

    @Override
    public FeedRow find() {
        CalendarFeed feed = own();
        return feed == null ? null : new FeedRow(feed.getMadeAt(), feed.getReadAt());
    }

    @Override
    public String renew() {
        String secret = Secrets.make();
        Person me = em.find(Person.class, viewer.get().personId());
        CalendarFeed feed = own();
        if (feed == null) {
            em.persist(new CalendarFeed(me, Secrets.hash(secret), clock.instant()));
        } else {
            feed.renew(Secrets.hash(secret), clock.instant());
        }
        return secret;
    }

    @Override
    public void revoke() {
        CalendarFeed feed = own();
        if (feed != null) {
            em.remove(feed);
        }
    }

    @Override
    @PermitAll
    public String read(String secret, Words words) {
        CalendarFeed feed = feed("f.tokenHash = :wanted", Secrets.hash(secret));
        Viewer seen = feed == null ? null : viewers.find(feed.getPerson().getUsername());
        if (seen == null) {
            return null;
        }
        feed.read(clock.instant());
        return events.of(seen, words);
    }

    private CalendarFeed own() {
        return feed("column('person_id', f) = :wanted", viewer.get().personId());
    }

    private CalendarFeed feed(String where, Object wanted) {
        return em.createQuery("select f from CalendarFeed f where " + where, CalendarFeed.class)
                .setParameter("wanted", wanted)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
