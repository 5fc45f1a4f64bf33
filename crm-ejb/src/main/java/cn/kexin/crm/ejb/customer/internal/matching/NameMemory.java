package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names prepared for being compared, which costs more than comparing: those used last. For one thread. */
public final class NameMemory implements CustomerBulkIntake.Memory {

    private static final int MOST = 60_000;

    private final Map<String, MatchSubject> last = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MatchSubject> eldest) {
            return size() > MOST;
        }
    };

    MatchSubject of(CustomerKind kind, String name) {
        return last.computeIfAbsent(kind.name().charAt(0) + name, key -> new MatchSubject(kind, name));
    }
}
