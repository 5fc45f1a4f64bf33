package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.ejb.organisation.CompanyFounding;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives an empty database what nobody could create without being signed in. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstStart {

    /** System property that tells the launcher what was created: {@code demo}, {@code empty}; unset on later starts. */
    private static final String CREATED = "crm.created";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ShippedHolidays holidays;

    @Inject
    private FirstPasswords passwords;

    @Inject
    private DemoOrganisation demoOrganisation;

    @Inject
    private Event<CompanyFounding> founding;

    @Inject
    private Event<DemoCompanyFilling> filling;

    @Inject
    @ConfigProperty(name = "crm.demo")
    private boolean demo;

    @PostConstruct
    void fill() {
        Long units =
                em.createQuery("select count(u) from OrgUnit u", Long.class).getSingleResult();
        if (units > 0) {
            return;
        }
        OrgUnit headOffice = headOffice();
        if (demo) {
            DemoCompanyFilling company = demoOrganisation.create(headOffice, clock.instant());
            found(headOffice);
            filling.fire(company);
        } else {
            administrator(headOffice);
            found(headOffice);
        }
        System.setProperty(CREATED, demo ? "demo" : "empty");
    }

    private OrgUnit headOffice() {
        WorkCalendar calendar = new WorkCalendar("CN", "中国大陆", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
        holidays.declareIn(calendar);
        em.persist(calendar);
        OrgUnit headOffice = new OrgUnit("HQ", "总部", UnitType.HEAD_OFFICE, null, calendar);
        em.persist(headOffice);
        return headOffice;
    }

    private void administrator(OrgUnit headOffice) {
        Person admin = new Person("admin", "系统管理员", headOffice);
        em.persist(admin);
        em.persist(new RoleAssignment(admin, Role.ADMIN, headOffice));
        em.persist(new SignIn(admin, passwords.administrator(), true));
    }

    private void found(OrgUnit headOffice) {
        em.flush();
        founding.fire(new CompanyFounding(headOffice, clock.instant()));
    }
}
