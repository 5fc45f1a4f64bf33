package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.SignInChanged;
import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.Standing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What holds now for everybody who is signed in, remembered for {@value #SECONDS} seconds so that checking it with every
 * request costs nothing. A change on this node counts at once, one on another node after that time.
 */
@ApplicationScoped
public class Standings {

    private static final int SECONDS = 10;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @EJB
    private SignInFacade signIn;

    @Inject
    private Clock clock;

    /** @return empty when nobody of that name may be signed in */
    Optional<Standing> of(String username) {
        Instant now = clock.instant();
        Known found = known.get(username);
        if (found == null || found.readAt().plus(Duration.ofSeconds(SECONDS)).isBefore(now)) {
            found = new Known(Optional.ofNullable(signIn.standingOf(username)), now);
            known.put(username, found);
        }
        return found.standing();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInChanged change) {
        known.remove(change.username());
    }

    private record Known(Optional<Standing> standing, Instant readAt) {}
}
