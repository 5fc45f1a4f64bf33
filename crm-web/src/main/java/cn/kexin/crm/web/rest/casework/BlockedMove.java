package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.Blocker;
import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.web.rest.Problems;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.shared.Bundles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells why a case cannot go on, in the caller's language. */
@RequestScoped
public class BlockedMove {

    @EJB
    private CaseworkFacade casework;

    @Inject
    private Bundles bundles;

    @Inject
    private HttpServletRequest request;

    /** What keeps a case in its stage. */
    @Schema(name = "Blocker")
    public record BlockerForm(
            @Schema(example = "casework.blocker.dutyOpen", description = "Stable, for programs to compare.") String key,
            @Schema(nullable = true, example = "SOLVE", description = "Code of the duty still open.") String duty,
            @Schema(example = "“处理并记录结果”尚未完成") String message) {}

    Refusal of(long caseId, StageBlockedException blocked) {
        ProcessModel process = casework.find(caseId).process();
        Locale locale = Problems.language(request);
        List<BlockerForm> blockers = blocked.getBlockers().stream()
                .map(each -> form(each, process, locale))
                .toList();
        return new Refusal(409, blocked.getKey(), blockers.size()).with("blockers", blockers);
    }

    private BlockerForm form(Blocker blocker, ProcessModel process, Locale locale) {
        String message = blocker.duty() == null
                ? bundles.text(locale, blocker.key())
                : bundles.text(locale, blocker.key(), name(blocker.duty(), process, locale));
        return new BlockerForm(blocker.key(), blocker.duty(), message);
    }

    private static String name(String code, ProcessModel process, Locale locale) {
        return process.stages().stream()
                .flatMap(stage -> stage.duties().stream())
                .filter(duty -> duty.code().equals(code))
                .findFirst()
                .map(Duty::label)
                .map(label -> label.in(locale))
                .orElse(code);
    }
}
