package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.policy.PolicyScope;
import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.casework.policy.WordCadence;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.PolicyTrial;
import cn.kexin.crm.ejb.casework.ServicePolicyCommand;
import cn.kexin.crm.ejb.casework.ServicePolicyFacade;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the service policies. */
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
public class ServicePolicyBean implements ServicePolicyFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Policies policies;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public List<ServicePolicyRow> list() {
        Map<String, LocalName> names = names();
        return policies.inForce().stream()
                .sorted(Comparator.comparing(policy -> policy.getScope().key()))
                .map(policy -> row(policy, names))
                .toList();
    }

    @Override
    public ServicePolicyRow find(long id) {
        return row(inForce(id, LockModeType.NONE), names());
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public long create(ServicePolicyCommand command) {
        PolicyScope scope = scope(command);
        if (policies.inForce().stream().anyMatch(each -> each.getScope().key().equals(scope.key()))) {
            throw BusinessRuleException.onField("caseType", "policy.error.scopeTaken");
        }
        return store(scope, command);
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public long replace(long id, long version, ServicePolicyCommand command) {
        ServicePolicy known = inForce(id, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(known, version);
        PolicyScope scope = scope(command);
        if (!scope.key().equals(known.getScope().key())) {
            throw BusinessRuleException.onField("caseType", "policy.error.otherScope");
        }
        known.end(clock.instant());
        // The scope has to be free before the next one takes it.
        em.flush();
        return store(scope, command);
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void end(long id, long version) {
        ServicePolicy known = inForce(id, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(known, version);
        known.end(clock.instant());
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public List<PolicyTrial> trial() {
        List<ServicePolicy> all = policies.inForce();
        return all.stream().map(policy -> policies.trial(policy, all)).toList();
    }

    private long store(PolicyScope scope, ServicePolicyCommand command) {
        Person me = em.getReference(Person.class, viewer.get().personId());
        ServicePolicy policy = new ServicePolicy(scope, me, clock.instant())
                .promise(
                        command.responseMinutes(),
                        command.resolutionMinutes(),
                        new WordCadence(command.wordMinutes(), command.wordChannel()),
                        command.steps());
        em.persist(policy);
        try {
            em.flush();
        } catch (PersistenceException e) {
            // Somebody else decided on the same scope a moment ago.
            throw BusinessRuleException.onField("caseType", "policy.error.scopeTaken");
        }
        return policy.getId();
    }

    private PolicyScope scope(ServicePolicyCommand command) {
        String type = command.caseType() == null || command.caseType().isBlank() ? null : command.caseType();
        if (type != null && !names().containsKey(type)) {
            throw BusinessRuleException.onField("caseType", "casework.error.unknownType", type);
        }
        return new PolicyScope(command.valueClass(), type, command.priority());
    }

    private ServicePolicy inForce(long id, LockModeType lock) {
        ServicePolicy found = em.find(ServicePolicy.class, id, lock);
        if (found == null || !found.isInForce()) {
            throw new NotFoundException("servicePolicy", id);
        }
        return found;
    }

    private Map<String, LocalName> names() {
        Map<String, LocalName> names = new HashMap<>();
        for (ProcessModel process : catalog.allInForce()) {
            names.put(process.code(), process.label());
        }
        return names;
    }

    static ServicePolicyRow row(ServicePolicy policy, Map<String, LocalName> names) {
        PolicyScope scope = policy.getScope();
        return new ServicePolicyRow(
                policy.getId(),
                policy.getVersion(),
                scope.getValueClass(),
                scope.getCaseType(),
                scope.getCaseType() == null ? null : names.get(scope.getCaseType()),
                scope.getPriority(),
                policy.getResponseMinutes(),
                policy.getResolutionMinutes(),
                policy.getWord().getEveryMinutes(),
                policy.getWord().getChannel(),
                policy.getSteps(),
                policy.getDecidedAt(),
                policy.getDecidedBy().getName());
    }
}
