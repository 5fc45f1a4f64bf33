package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.remedy.RemedyFacade;
import cn.kexin.crm.ejb.remedy.RemedySummary;
import cn.kexin.crm.web.casework.CasePage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** The record of why the case on the page came about; asked for only where the case has, or needs, one. */
@Named
@RequestScoped
public class CaseRemedy {

    @EJB
    private RemedyFacade remedies;

    @Inject
    private CasePage page;

    private boolean asked;
    private RemedySummary summary;

    @PostConstruct
    void read() {
        CaseView view = page.getView();
        asked = view.process().stages().stream()
                .anyMatch(stage -> stage.exitChecks().contains(ExitCheck.CAUSE_FOUND));
        if (asked || view.remedyState() != null || hasActions(view)) {
            summary = remedies.summary(page.getId());
        }
    }

    private static boolean hasActions(CaseView view) {
        return view.tasks().stream().anyMatch(task -> Arrays.stream(ActionKind.values())
                .anyMatch(kind -> kind.duty().equals(task.duty())));
    }

    /** @return whether the case has a record, its definition asks for one, or the reader may begin one */
    public boolean isShown() {
        CaseView view = page.getView();
        return asked || summary != null || view.workable() && view.row().status() != StageKind.CLOSED;
    }

    /** @return whether the definition asks for one */
    public boolean isAsked() {
        return asked;
    }

    /** @return null while nothing is written */
    public RemedySummary getSummary() {
        return summary;
    }
}
