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
        plan.describe(plan.getName(), null, null, null, false, "我们已知悉贵处供水中断，抢修人员正在赶往现场，30 分钟内再次与您联系。");
        plan.call(List.of(
                new EmergencyPlan.Call(1, null, company.person("functional"), 10, "携带备件赶往现场"),
                new EmergencyPlan.Call(1, null, company.person("service"), 10, "电话告知客户，安排临时供水"),
                new EmergencyPlan.Call(2, Role.DEPT_HEAD, null, 10, "调配人员和备件"),
                new EmergencyPlan.Call(3, Role.EXECUTIVE, null, 20, "决定对外说明和补偿")));
        em.persist(plan);
        em.flush();
    }
}
