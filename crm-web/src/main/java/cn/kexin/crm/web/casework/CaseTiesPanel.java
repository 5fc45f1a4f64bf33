package cn.kexin.crm.web.casework;

import jakarta.enterprise.context.ApplicationScoped;

/** Beside the work on a case: the cases that it has to do with. */
@ApplicationScoped
public class CaseTiesPanel implements CasePanel {

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String page() {
        return "/WEB-INF/casework/case-ties.xhtml";
    }
}
