package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.policy.PolicyScope;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.casework.policy.WordCadence;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What the demonstration company promises beyond its definitions. */
@ApplicationScoped
public class DemoPolicies {

    private static final int TWO_HOURS = 120;
    private static final int HALF_A_DAY = 240;
    private static final int DAY = 480;

    @PersistenceContext
    private EntityManager em;

    void fill(@Observes @Priority(150) DemoCompanyFilling company) {
        Person officer = company.person("customer_dept");
        em.persist(new ServicePolicy(new PolicyScope(ValueClass.GOLD, "SERVICE_REQUEST", null), officer, company.now())
                .promise(
                        30,
                        DAY,
                        new WordCadence(HALF_A_DAY, Channel.PHONE),
                        List.of(
                                new PolicyStep(ClockEnd.RESPONSE, 0, Role.DEPT_HEAD),
                                new PolicyStep(ClockEnd.RESOLUTION, 0, Role.DEPT_HEAD),
                                new PolicyStep(ClockEnd.RESOLUTION, HALF_A_DAY, Role.CUSTOMER_DEPT))));
        em.persist(new ServicePolicy(
                        new PolicyScope(null, "COMPLAINT", cn.kexin.crm.domain.casework.Priority.CRITICAL),
                        officer,
                        company.now())
                .promise(
                        15,
                        DAY,
                        new WordCadence(TWO_HOURS, Channel.PHONE),
                        List.of(
                                new PolicyStep(ClockEnd.RESPONSE, 0, Role.DEPT_HEAD),
                                new PolicyStep(ClockEnd.RESPONSE, 60, Role.CUSTOMER_DEPT))));
        em.flush();
    }
}
