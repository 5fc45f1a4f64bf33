package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.ejb.customer.CustomerAdoption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds customers by their key in another system and creates those that are missing. */
@ApplicationScoped
public class CustomerAdopter implements CustomerAdoption {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private Clock clock;

    @Override
    public Map<String, Long> byExternalId(Map<String, String> names, long ownerUnitId) {
        Map<String, Long> ids = new HashMap<>();
        if (!names.isEmpty()) {
            em.createQuery("select c.externalId, c.id from Customer c where c.externalId in :keys", Object[].class)
                    .setParameter("keys", names.keySet())
                    .getResultList()
                    .forEach(row -> ids.put((String) row[0], (Long) row[1]));
        }
        List<String> missing = names.keySet().stream()
                .filter(key -> !ids.containsKey(key) && names.get(key) != null)
                .toList();
        create(missing, names, ownerUnitId).forEach(c -> ids.put(c.getExternalId(), c.getId()));
        return ids;
    }

    private List<Customer> create(List<String> keys, Map<String, String> names, long ownerUnitId) {
        if (keys.isEmpty()) {
            return List.of();
        }
        OrgUnit owner = em.getReference(OrgUnit.class, ownerUnitId);
        Instant now = clock.instant();
        List<Customer> created = new ArrayList<>(keys.size());
        Iterator<String> number = numbers.next(keys.size(), owner.getCode()).iterator();
        for (String key : keys) {
            Customer customer = new Customer(number.next(), CustomerKind.PERSON, names.get(key), owner, null, now);
            customer.cameFrom(key);
            customer.indexForMatching(List.of(), List.of(), List.of());
            em.persist(customer);
            created.add(customer);
        }
        em.flush();
        return created;
    }
}
