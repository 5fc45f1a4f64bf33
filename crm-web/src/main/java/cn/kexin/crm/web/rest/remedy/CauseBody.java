package cn.kexin.crm.web.rest.remedy;

import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.ejb.remedy.CauseCommand;
import cn.kexin.crm.ejb.remedy.RemedyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of why a case came about. */
@Schema(
        name = "RootCauseChange",
        requiredProperties = {"category", "conclusion"})
public record CauseBody(
        CauseCategory category,
        @Schema(nullable = true, maxItems = 5, description = "Answers to “why?” in the order of asking.")
                List<String> whys,
        @Schema(maxLength = 2000, example = "工序交接缺少含水率检测和签认") String conclusion,
        @Schema(minimum = "1", maximum = "365", example = "30", description = "Days from the last action to the check.")
                int checkAfterDays) {

    static CauseBody of(RemedyView view) {
        return view.cause() == null
                ? new CauseBody(null, List.of(), null, view.checkAfterDays())
                : new CauseBody(
                        view.cause().category(),
                        view.cause().whys(),
                        view.cause().conclusion(),
                        view.checkAfterDays());
    }

    CauseCommand toCommand() {
        return new CauseCommand(category, whys == null ? List.of() : whys, conclusion, checkAfterDays);
    }
}
