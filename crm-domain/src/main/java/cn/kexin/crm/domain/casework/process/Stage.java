package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.util.List;

/**
 * A step of a case's way.
 *
 * @param code unique within the definition
 * @param label what the path bar shows
 * @param kind what being here means for the case
 * @param responsible who is responsible here; null leaves it with whoever was
 * @param duties what has to be done here
 * @param exitChecks what has to hold before it is left forwards, besides the mandatory duties
 */
public record Stage(
        String code,
        LocalName label,
        StageKind kind,
        Responsibility responsible,
        List<Duty> duties,
        List<ExitCheck> exitChecks)
        implements Serializable {

    public Stage {
        duties = duties == null ? List.of() : List.copyOf(duties);
        exitChecks = exitChecks == null ? List.of() : List.copyOf(exitChecks);
    }
}
