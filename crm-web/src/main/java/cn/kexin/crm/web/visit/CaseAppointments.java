package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentFilter;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.web.casework.CasePage;
import cn.kexin.crm.web.casework.CasePanel;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The appointments of the case on the page, the latest first. */
@Named
@RequestScoped
public class CaseAppointments {

    private static final PageRequest LATEST = new PageRequest(0, 10, "-startsAt");

    @EJB
    private AppointmentFacade appointments;

    @Inject
    private CasePage page;

    private List<AppointmentRow> rows;

    @PostConstruct
    void read() {
        rows = appointments
                .list(AppointmentFilter.ofCase(page.getView().row().id()), LATEST)
                .rows();
    }

    public List<AppointmentRow> getRows() {
        return rows;
    }

    /** Their place on the page. */
    @ApplicationScoped
    public static class Panel implements CasePanel {

        @Override
        public int position() {
            return 5;
        }

        @Override
        public String page() {
            return "/WEB-INF/appointment/case-panel.xhtml";
        }
    }
}
