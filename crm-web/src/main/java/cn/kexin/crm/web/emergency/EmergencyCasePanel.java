package cn.kexin.crm.web.emergency;

import cn.kexin.crm.web.casework.CasePanel;
import jakarta.enterprise.context.ApplicationScoped;

/** Beside the work on a case: its emergencies, and the plans that may be started. */
@ApplicationScoped
public class EmergencyCasePanel implements CasePanel {

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String page() {
        return "/WEB-INF/emergency/case-panel.xhtml";
    }
}
