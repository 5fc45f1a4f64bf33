package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.web.casework.CasePanel;
import jakarta.enterprise.context.ApplicationScoped;

/** Beside the work on a claim: whether it is covered, and where its costs are. */
@ApplicationScoped
public class ClaimCasePanel implements CasePanel {

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String page() {
        return "/WEB-INF/aftercare/case-panel.xhtml";
    }
}
