package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CustomerCase;
import java.time.Instant;
import java.util.function.Function;

/**
 * What the demonstration tells of a complaint besides its course, by the feature that keeps the record of it. A case is told
 * to its end before it is stored; what was told is kept then.
 */
public interface DemoStory {

    /** @param acts an act of that person, at the moment of which is told */
    void causeFound(CustomerCase theCase, Function<String, Act> acts);

    void actionsAgreed(CustomerCase theCase, Function<String, Act> acts);

    void actionsDone(CustomerCase theCase, Function<String, Act> acts);

    /** @return when the effect is to be checked */
    Instant checkDue(CustomerCase theCase);

    /**
     * @param checker sign-in name
     * @return whether it has helped, so that nothing more is owed
     */
    boolean checked(CustomerCase theCase, Function<String, Act> acts, String checker);

    /** @param theCase stored */
    void keep(CustomerCase theCase);
}
