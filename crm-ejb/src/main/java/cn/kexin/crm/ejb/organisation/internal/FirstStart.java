package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;

/** Gives an empty database what nobody could create without being signed in. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstStart {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private ShippedHolidays holidays;

    @PostConstruct
    void fill() {
        Long people =
                em.createQuery("select count(p) from Person p", Long.class).getSingleResult();
        if (people > 0) {
            return;
        }
        WorkCalendar calendar = new WorkCalendar("CN", "中国大陆", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
        holidays.declareIn(calendar);
        em.persist(calendar);
        OrgUnit headOffice = new OrgUnit("HQ", "总部", UnitType.HEAD_OFFICE, null, calendar);
        em.persist(headOffice);
        Person admin = new Person("admin", "系统管理员", headOffice);
        em.persist(admin);
        em.persist(new RoleAssignment(admin, Role.ADMIN, headOffice));
        em.persist(new SignIn(admin, hasher.generate("test"), true));
    }
}
