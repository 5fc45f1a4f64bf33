package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerTag;
import cn.kexin.crm.domain.customer.Tag;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.Tagging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives tags to customers and takes them, for somebody who has been found to be allowed to. */
@ApplicationScoped
public class Taggings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return what was given, without what they had before */
    public List<Tagging> give(List<Customer> customers, Set<Long> tagIds) {
        return give(
                customers,
                tags("select t from Tag t where t.active = true and t.id in :wanted", tagIds),
                (c, t) -> true);
    }

    /** @return what was taken */
    public List<Tagging> take(List<Customer> customers, Set<Long> tagIds) {
        return take(customers, given -> tagIds.contains(given.getTag().getId()));
    }

    /** @return what was given back */
    public List<Tagging> giveBack(List<Customer> customers, Set<Tagging> taken) {
        Set<Long> ids = taken.stream().map(Tagging::tagId).collect(Collectors.toSet());
        return give(
                customers,
                tags("select t from Tag t where t.id in :wanted", ids),
                (customer, tag) -> taken.contains(new Tagging(customer.getId(), tag.getId())));
    }

    /** @return what was taken back */
    public List<Tagging> takeBack(List<Customer> customers, Set<Tagging> given) {
        return take(customers, each -> given.contains(tagging(each)));
    }

    /** Carries over what a command says of tags, if anything. */
    void say(Customer customer, CustomerCommand command) {
        if (command.details().tags() != null) {
            em.flush();
            set(customer, command.details().tags());
        }
    }

    /** @throws BusinessRuleException for a name that no tag has */
    void set(Customer customer, List<String> names) {
        Set<String> wanted = names.stream().map(String::strip).collect(Collectors.toSet());
        List<CustomerTag> had = of(List.of(customer));
        Set<String> held = had.stream().map(each -> each.getTag().getName()).collect(Collectors.toSet());
        Set<String> further = new HashSet<>(wanted);
        further.removeAll(held);
        List<Tag> found = tags("select t from Tag t where t.active = true and t.name in :wanted", further);
        found.forEach(tag -> further.remove(tag.getName()));
        further.stream().findFirst().ifPresent(unknown -> {
            throw BusinessRuleException.onField("tags", "customer.error.noSuchTag", unknown);
        });
        give(List.of(customer), found, (each, tag) -> true);
        take(List.of(customer), each -> !wanted.contains(each.getTag().getName()));
    }

    private List<Tag> tags(String query, Collection<?> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : em.createQuery(query, Tag.class)
                        .setParameter("wanted", wanted)
                        .getResultList();
    }

    private List<Tagging> give(List<Customer> customers, List<Tag> tags, BiPredicate<Customer, Tag> wanted) {
        Set<Tagging> had = of(customers).stream().map(Taggings::tagging).collect(Collectors.toSet());
        List<Tagging> given = new ArrayList<>();
        for (Customer customer : customers) {
            for (Tag tag : tags) {
                Tagging tagging = new Tagging(customer.getId(), tag.getId());
                if (wanted.test(customer, tag) && had.add(tagging)) {
                    em.persist(new CustomerTag(customer, tag));
                    customer.touch(clock.instant());
                    given.add(tagging);
                }
            }
        }
        return given;
    }

    private List<Tagging> take(List<Customer> customers, Predicate<CustomerTag> which) {
        List<CustomerTag> taken = of(customers).stream().filter(which).toList();
        for (CustomerTag each : taken) {
            em.remove(each);
            each.getCustomer().touch(clock.instant());
        }
        return taken.stream().map(Taggings::tagging).toList();
    }

    private List<CustomerTag> of(List<Customer> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from CustomerTag c join fetch c.tag where c.customer in :customers",
                        CustomerTag.class)
                .setParameter("customers", customers)
                .getResultList();
    }

    private static Tagging tagging(CustomerTag given) {
        return new Tagging(given.getCustomer().getId(), given.getTag().getId());
    }
}
