package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The emergency plan of the demonstration company. */
@ApplicationScoped
public class DemoEmergencyPlans {

    @PersistenceContext
    private EntityManager em;

    void fill(@Observes @Priority(260) DemoCompanyFilling company) {
        EmergencyPlan plan = new EmergencyPlan("供水中断应急预案");
        plan.describe(
                plan.getName(),
                "SERVICE_REQUEST",
                "EQUIPMENT_FAULT",
                null,
                false,
                "我们已知悉贵处供水中断，抢修人员正在赶往现场，30 分钟内再次与您联系。");
        plan.call(List.of(
                new EmergencyPlan.Call(1, null, company.person("functional"), 10),
                new EmergencyPlan.Call(1, null, company.person("service"), 10),
                new EmergencyPlan.Call(2, Role.DEPT_HEAD, null, 10),
                new EmergencyPlan.Call(3, Role.EXECUTIVE, null, 20)));
        plan.owe(List.of(
                new EmergencyPlan.Owed(null, null, company.person("service"), "电话告知客户，安排临时供水", 15),
                new EmergencyPlan.Owed(null, null, company.person("functional"), "携带备件赶往现场，查明停水原因", 60),
                new EmergencyPlan.Owed(Role.FUNCTIONAL, company.unit("SUPPLY"), null, "调拨备件和应急水车", 90),
                new EmergencyPlan.Owed(Role.DEPT_HEAD, null, null, "向公司领导书面报告处置情况", 240)));
        em.persist(plan);
        em.flush();
    }
}
