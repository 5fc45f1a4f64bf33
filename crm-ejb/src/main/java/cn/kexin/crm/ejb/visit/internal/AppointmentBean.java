package cn.kexin.crm.ejb.visit.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.SiteTime;
import cn.kexin.crm.domain.visit.VisitSetting;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.AppointmentDraft;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentFilter;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.ejb.visit.AppointmentWarning;
import cn.kexin.crm.ejb.visit.ChangeAppointment;
import cn.kexin.crm.ejb.visit.FinishAppointment;
import cn.kexin.crm.ejb.visit.MoveAppointment;
import cn.kexin.crm.ejb.visit.VisitSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Loads an appointment, lets it do what was asked, and lets the database keep it. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD})
public class AppointmentBean implements AppointmentFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Appointments appointments;

    @Inject
    private AppointmentPlanning planning;

    @Inject
    private AppointmentResults results;

    @Inject
    private AppointmentViews views;

    @Inject
    private AppointmentQueries queries;

    @Inject
    private Clock clock;

    @Override
    public AppointmentDraft draft(Long customerId, Long caseId) {
        return views.draft(customerId, caseId);
    }

    @Override
    public List<AppointmentWarning> check(AppointmentCommand command, Long exceptId) {
        return planning.check(command, exceptId);
    }

    @Override
    public long arrange(AppointmentCommand command) {
        return planning.arrange(command, act());
    }

    @Override
    public void change(long id, long version, ChangeAppointment command) {
        planning.change(appointments.changeable(id, version), command, act());
    }

    @Override
    public void move(long id, long version, MoveAppointment command) {
        SiteTime time = SiteTime.of(command.startsAt(), command.endsAt(), command.zone(), command.choice());
        planning.move(appointments.changeable(id, version), time, command, act());
    }

    @Override
    public void confirm(long id, long version, String note) {
        appointments.changeable(id, version).confirm(act(), note);
    }

    @Override
    public void start(long id, long version) {
        appointments.changeable(id, version).start(act());
    }

    @Override
    public void finish(long id, long version, FinishAppointment command) {
        results.finish(appointments.changeable(id, version), command, act());
    }

    @Override
    public void missCustomer(long id, long version, LocalDateTime arrivedAt, String note) {
        results.missCustomer(appointments.changeable(id, version), arrivedAt, note, act());
    }

    @Override
    public void cancel(long id, long version, Side side, String reason) {
        appointments.changeable(id, version).cancel(act(), side, reason);
    }

    @Override
    public void told(long id) {
        appointments.visible(id).told(act());
    }

    private AppointmentAct act() {
        return new AppointmentAct(clock.instant(), appointments.me());
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public AppointmentView find(long id) {
        return views.of(id);
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public Page<AppointmentRow> list(AppointmentFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public Page<AppointmentRow> mine(PageRequest page) {
        return queries.mine(page, viewer.get());
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public VisitSettings settings() {
        VisitSetting setting = appointments.setting();
        return new VisitSettings(
                setting.getVersion(),
                setting.getDistrictMinutes(),
                setting.getCityMinutes(),
                setting.getProvinceMinutes(),
                setting.getLateMinutes());
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public void set(VisitSettings settings) {
        VisitSetting setting = appointments.setting();
        StaleVersionException.check(setting, settings.version());
        setting.set(
                settings.districtMinutes(), settings.cityMinutes(), settings.provinceMinutes(), settings.lateMinutes());
    }
}
