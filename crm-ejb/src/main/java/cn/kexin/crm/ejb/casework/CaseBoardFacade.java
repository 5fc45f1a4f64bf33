package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The case board (看板): what the person may see of one case type, by stage. */
@Local
public interface CaseBoardFacade {

    /**
     * @param filter with a case type
     * @param perStage how many cases of a stage to show at most
     * @return by stage code, the most urgent cases of each; stages without a case are left out
     * @throws BusinessRuleException when no type is given
     */
    Map<String, BoardColumn> board(@NotNull @Valid CaseFilter filter, @Min(1) @Max(100) int perStage);
}
