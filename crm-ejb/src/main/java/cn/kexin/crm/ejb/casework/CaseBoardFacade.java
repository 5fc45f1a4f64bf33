package cn.kexin.crm.ejb.casework;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The case board (看板): the cases that the person may see, by stage. */
@Local
public interface CaseBoardFacade {

    /**
     * @param filter usually with a case type, as each has stages of its own
     * @param perStage how many cases of a stage to show at most
     * @return by stage code, the most urgent cases of each; stages without a case are left out
     */
    Map<String, BoardColumn> board(@NotNull @Valid CaseFilter filter, @Min(1) @Max(100) int perStage);
}
