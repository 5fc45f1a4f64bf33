package cn.kexin.crm.web.remedy;

import cn.kexin.crm.web.casework.CasePanel;
import jakarta.enterprise.context.ApplicationScoped;

/** Beside the work on a case: why it came about, and how far that is put right. */
@ApplicationScoped
public class RemedyCasePanel implements CasePanel {

    @Override
    public int position() {
        return 4;
    }

    @Override
    public String page() {
        return "/WEB-INF/remedy/case-panel.xhtml";
    }
}
