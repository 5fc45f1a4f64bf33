package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.StageKind;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of the case board.
 *
 * @param total how many cases are in the stage
 * @param cases the most urgent of them
 * @param ways where cases may go from here: code of the stage and what going there is called
 */
public record StageColumn(
        String code, String label, StageKind kind, long total, List<CaseLine> cases, List<FilterChoice> ways)
        implements Serializable {

    /** @return codes of the stages to which cases may go, separated by blanks */
    public String wayCodes() {
        return ways.stream().map(FilterChoice::code).collect(Collectors.joining(" "));
    }

    /** @return how many are not shown */
    public long more() {
        return total - cases.size();
    }
}
