package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.domain.visit.AppointmentFacts;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.AppointmentResult;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.SiteTime;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The appointments of the demonstration company, from {@code demo/appointments.csv}, told as they would have gone. */
@ApplicationScoped
public class DemoAppointments {

    /** So long before they are arranged. */
    private static final Duration BEFORE = Duration.ofDays(4);

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final int MINUTES_LATE = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Appointments appointments;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private CompanyDay day;

    void fill(@Observes @Priority(270) DemoCompanyFilling company) {
        em.flush();
        WorkingTime time = workingTimes.of(company.unit("SERVICE").getCalendar().getId());
        DemoFile.read("appointments.csv").forEach(row -> tell(row, company, time));
    }

    private void tell(CSVRecord row, DemoCompanyFilling company, WorkingTime calendar) {
        Customer customer = em.createQuery("select c from Customer c where c.name = :name", Customer.class)
                .setParameter("name", row.get("customer"))
                .getSingleResult();
        SiteTime time = time(row, calendar);
        Instant arrangedAt = earlier(company.now(), time.getStartsAt().minus(BEFORE));
        Person agent = company.person("service");
        Appointment appointment =
                new Appointment(appointments.nextNumber(arrangedAt), customer, theCase(customer, row), agent);
        appointment.arrange(
                new AppointmentAct(arrangedAt, agent),
                facts(customer, row),
                time,
                Arrays.stream(row.get("people").split(" ")).map(company::person).toList());
        goOn(appointment, row, agent, arrangedAt);
        em.persist(appointment);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private SiteTime time(CSVRecord row, WorkingTime calendar) {
        int days = Integer.parseInt(row.get("workingDays"));
        LocalDate on = day.today();
        for (int left = Math.abs(days); left > 0; left--) {
            do {
                on = on.plusDays(Integer.signum(days));
            } while (!calendar.isWorkingDay(on));
        }
        Instant start = on.atTime(Integer.parseInt(row.get("hour")), 0)
                .atZone(calendar.zone())
                .toInstant();
        return new SiteTime(start, start.plus(Duration.ofHours(Integer.parseInt(row.get("hours")))), calendar.zone());
    }

    private CustomerCase theCase(Customer customer, CSVRecord row) {
        return em.createQuery(
                        "select k from CustomerCase k where k.customer = :customer and k.subject = :subject order by k.id desc",
                        CustomerCase.class)
                .setParameter("customer", customer)
                .setParameter("subject", row.get("caseSubject"))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private AppointmentFacts facts(Customer customer, CSVRecord row) {
        List<Object[]> site = em.createQuery(
                        "select d.detail, d.divisionCode from CustomerAddress d where d.customer = :customer"
                                + " order by d.main desc, d.place",
                        Object[].class)
                .setParameter("customer", customer)
                .setMaxResults(1)
                .getResultList();
        return new AppointmentFacts(
                AppointmentKind.valueOf(row.get("kind")),
                row.get("subject"),
                null,
                site.isEmpty() ? null : (String) site.get(0)[0],
                site.isEmpty() ? null : (String) site.get(0)[1]);
    }

    private static void goOn(Appointment appointment, CSVRecord row, Person agent, Instant arrangedAt) {
        AppointmentStatus status = AppointmentStatus.valueOf(row.get("status"));
        Instant start = appointment.getTime().getStartsAt();
        AppointmentAct onSite = new AppointmentAct(appointment.getTime().getEndsAt(), appointment.getPerson());
        if (status != AppointmentStatus.PLANNED) {
            appointment.confirm(new AppointmentAct(arrangedAt.plus(Duration.ofMinutes(20)), agent), null);
        }
        Instant arrived = start.plus(Duration.ofMinutes(MINUTES_LATE));
        switch (status) {
            case DONE ->
                appointment.finish(
                        onSite,
                        new AppointmentResult(
                                arrived,
                                row.get("findings"),
                                DemoFile.given(row, "parts"),
                                Integer.valueOf(row.get("satisfaction")),
                                null),
                        TOLERANCE);
            case ABSENT -> appointment.missCustomer(onSite, arrived, row.get("findings"), TOLERANCE);
            case CANCELLED ->
                appointment.cancel(
                        new AppointmentAct(start.minus(Duration.ofHours(20)), agent),
                        Side.CUSTOMER,
                        row.get("findings"));
            default -> {
                return;
            }
        }
    }
}
