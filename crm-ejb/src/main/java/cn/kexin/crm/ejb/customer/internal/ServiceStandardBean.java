package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.ServiceStandard;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.ServiceStandardFacade;
import cn.kexin.crm.ejb.customer.ServiceStandardRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** Keeps the service standards. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class ServiceStandardBean implements ServiceStandardFacade {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<ServiceStandardRow> list() {
        return em.createQuery("select s from ServiceStandard s", ServiceStandard.class).getResultList().stream()
                .map(ServiceStandardBean::row)
                .sorted(Comparator.comparing(ServiceStandardRow::valueClass).reversed())
                .toList();
    }

    @Override
    public ServiceStandardRow of(ValueClass valueClass) {
        return row(load(valueClass, LockModeType.NONE));
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void promise(ValueClass valueClass, long version, Promise promise) {
        ServiceStandard standard = load(valueClass, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(standard, version);
        standard.promise(promise.responseMinutes(), promise.resolutionMinutes());
        standard.careEvery(promise.contactEveryDays(), promise.contactChannel(), promise.callerRole());
    }

    private ServiceStandard load(ValueClass valueClass, LockModeType lock) {
        return em.createQuery("select s from ServiceStandard s where s.valueClass = :valueClass", ServiceStandard.class)
                .setParameter("valueClass", valueClass)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("serviceStandard", valueClass));
    }

    static ServiceStandardRow row(ServiceStandard standard) {
        return new ServiceStandardRow(
                standard.getVersion(),
                standard.getValueClass(),
                standard.getResponseMinutes(),
                standard.getResolutionMinutes(),
                standard.getContactEveryDays(),
                standard.getContactChannel(),
                standard.getCallerRole());
    }
}
