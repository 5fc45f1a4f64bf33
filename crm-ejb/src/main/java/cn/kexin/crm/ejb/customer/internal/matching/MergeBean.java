package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.matching.CustomerMerge;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.CustomerEditor;
import cn.kexin.crm.ejb.customer.internal.CustomerQueries;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.customer.internal.Terms;
import cn.kexin.crm.ejb.customer.internal.field.FieldWriter;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Merges customers and takes it back; the customers concerned are locked in the order of their ids. */
@Stateless
@RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.SALES_DIRECTOR})
public class MergeBean implements MergeFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries queries;

    @Inject
    private CustomerEditor editor;

    @Inject
    private FieldWriter fields;

    @Inject
    private Terms terms;

    @Inject
    private MergeMoves moves;

    @Inject
    private MergeQueries merges;

    @Inject
    private Clock clock;

    @Override
    public List<MergeSide> compare(List<Long> ids) {
        Set<Long> distinct = new LinkedHashSet<>(ids);
        requireTwo(distinct.size());
        merges.refuseMerged(distinct);
        customers.toEdit(new TreeSet<>(distinct), viewer.get());
        Map<Long, CustomerRow> rows = queries.byIds(distinct, viewer.get());
        Map<Long, Map<String, Long>> links = merges.links(distinct, moves.references());
        return distinct.stream()
                .map(id -> new MergeSide(rows.get(id), links.getOrDefault(id, Map.of())))
                .toList();
    }

    private static void requireTwo(int count) {
        if (count < 2) {
            throw BusinessRuleException.onField("from", "matching.error.two");
        }
    }

    @Override
    public long merge(MergeCommand command) {
        Set<Long> loserIds = new LinkedHashSet<>(command.loserIds());
        loserIds.remove(command.winnerId());
        Set<Long> all = new TreeSet<>(loserIds);
        all.add(command.winnerId());
        requireTwo(all.size());
        merges.refuseMerged(all);
        List<Customer> locked = customers.toEdit(all, viewer.get());
        merges.refuseMerged(all);
        locked.forEach(customer -> checkVersion(customer, command.versions()));
        Customer winner = byId(locked, command.winnerId());
        List<Customer> losers = loserIds.stream().map(id -> byId(locked, id)).toList();
        return merge(winner, losers, command.facts()).getId();
    }

    private static void checkVersion(Customer customer, Map<Long, Long> versions) {
        Long seen = versions.get(customer.getId());
        if (seen != null) {
            StaleVersionException.check(customer, seen);
        }
    }

    private static Customer byId(List<Customer> customers, long id) {
        return customers.stream()
                .filter(each -> each.getId() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer", id));
    }

    private CustomerMerge merge(Customer winner, List<Customer> losers, CustomerCommand wanted) {
        Viewer actor = viewer.get();
        Instant now = clock.instant();
        Person person = em.getReference(Person.class, actor.personId());
        List<Long> ids = new ArrayList<>(List.of(winner.getId()));
        losers.forEach(loser -> ids.add(loser.getId()));
        Map<Long, CustomerRow> rows = queries.byIds(ids, actor);
        CustomerCommand before = rows.get(winner.getId()).toCommand();
        List<CustomerCommand> others = losers.stream()
                .map(loser -> rows.get(loser.getId()).toCommand())
                .toList();
        List<CustomerCommand> all = new ArrayList<>(List.of(before));
        all.addAll(others);
        CustomerCommand facts =
                MergedFacts.withAllLines(wanted != null ? wanted : MergedFacts.filled(before, others), all);
        CustomerMerge merge = new CustomerMerge(winner, losers, MergedFacts.write(before), person, now);
        em.persist(merge);
        for (Customer loser : losers) {
            loser.mergeInto(winner);
            loser.touch(now);
        }
        em.flush();
        losers.forEach(loser -> moves.move(merge.getId(), loser.getId(), winner.getId()));
        CustomerCommand after = merges.withoutLinksTo(ids, facts, rows);
        editor.apply(after, winner, StageSet.Way.MERGE, actor);
        fields.keep(winner, after.details().customFields(), actor);
        terms.say(winner, after.details().terms(), actor);
        winner.touch(now);
        em.flush();
        merge.leaveWinnerAs(MergedFacts.write(queries.byIds(List.of(winner.getId()), actor)
                .get(winner.getId())
                .toCommand()));
        merges.decided(ids, person, now);
        return merge;
    }

    @Override
    public void undo(long mergeId) {
        CustomerMerge merge = em.find(CustomerMerge.class, mergeId);
        if (merge == null) {
            throw new NotFoundException("customerMerge", mergeId);
        }
        Viewer actor = viewer.get();
        Set<Long> ids = new TreeSet<>(Set.of(merge.getWinner().getId()));
        merge.getLosers().forEach(loser -> ids.add(loser.getId()));
        ids.forEach(id -> em.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE));
        em.lock(merge, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(merge);
        Customer winner = merge.getWinner();
        merge.undo(em.getReference(Person.class, actor.personId()), clock.instant());
        em.flush();
        for (Customer loser : merge.getLosers()) {
            moves.moveBack(mergeId, loser.getId(), winner.getId());
            editor.index(loser);
            loser.touch(clock.instant());
        }
        CustomerCommand now = queries.byIds(List.of(winner.getId()), actor)
                .get(winner.getId())
                .toCommand();
        CustomerCommand back = MergedFacts.putBack(
                now, MergedFacts.read(merge.getWinnerAfter()), MergedFacts.read(merge.getWinnerBefore()));
        editor.restore(back, winner, actor);
        fields.keep(winner, back.details().customFields(), actor);
        terms.say(winner, back.details().terms(), actor);
        winner.touch(clock.instant());
        merges.reopened(ids);
    }

    @Override
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
    public List<MergeRow> merges(long customerId) {
        queries.rights(customerId, viewer.get());
        return merges.into(customerId, clock.instant());
    }

    @Override
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
    public Long winnerOf(long customerId) {
        Long winner = merges.winnerOf(customerId);
        boolean seen = winner != null
                && !Objects.equals(winner, customerId)
                && queries.byIds(List.of(winner), viewer.get()).containsKey(winner);
        return seen ? winner : null;
    }
}
