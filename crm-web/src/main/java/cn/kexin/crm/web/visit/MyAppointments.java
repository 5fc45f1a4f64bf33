package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Where the person is expected next, for the page of the person's work. */
@Named
@RequestScoped
public class MyAppointments {

    private static final PageRequest NEXT = new PageRequest(0, 6, null);

    @EJB
    private AppointmentFacade appointments;

    private Page<AppointmentRow> page;

    @PostConstruct
    void read() {
        page = appointments.mine(NEXT);
    }

    public List<AppointmentRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }
}
