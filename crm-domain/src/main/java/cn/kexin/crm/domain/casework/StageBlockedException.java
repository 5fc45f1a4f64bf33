package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;

/** The stage cannot be left yet. */
public class StageBlockedException extends BusinessRuleException {

    private static final long serialVersionUID = 1L;

    private final transient List<Blocker> blockers;

    public StageBlockedException(List<Blocker> blockers) {
        super("casework.error.blocked", blockers.size());
        this.blockers = List.copyOf(blockers);
    }

    /** @return what has to happen first */
    public List<Blocker> getBlockers() {
        return blockers == null ? List.of() : blockers;
    }
}
