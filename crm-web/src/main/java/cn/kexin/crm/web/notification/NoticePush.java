package cn.kexin.crm.web.notification;

import cn.kexin.crm.ejb.notification.NoticeWatch;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Lets the open screens of this node know that their reader was told something, on whichever node of a cluster it happened:
 * the database is asked every other second. A push says “something new” and nothing else; the screen then asks.
 */
@ApplicationScoped
public class NoticePush {

    private static final Logger LOG = System.getLogger(NoticePush.class.getName());
    private static final int SECONDS = 2;

    /** A transaction may take so long to commit after it told somebody. */
    private static final Duration LATEST = Duration.ofSeconds(20);

    @Inject
    @Push(channel = "notices")
    private PushContext channel;

    @EJB
    private NoticeWatch watch;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    private Future<?> watching;
    private Set<Long> known = Set.of();

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        watching = executor.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (watching != null) {
            watching.cancel(false);
        }
    }

    /** A throw would end the schedule. */
    private void look() {
        try {
            var told = watch.toldSince(clock.instant().minus(LATEST));
            told.entrySet().stream()
                    .filter(each -> !known.contains(each.getKey()))
                    .map(each -> each.getValue())
                    .distinct()
                    .forEach(username -> channel.send("new", username));
            known = Set.copyOf(told.keySet());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Screens not told of new notices", e);
        }
    }
}
