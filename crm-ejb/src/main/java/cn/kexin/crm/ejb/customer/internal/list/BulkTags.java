package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.customer.list.BulkLine;
import cn.kexin.crm.ejb.customer.Tagging;
import cn.kexin.crm.ejb.customer.internal.Taggings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives tags to the customers of a slice, or takes them, all in a few statements. */
@ApplicationScoped
public class BulkTags {

    private static final String CHANGED = "list.bulk.changedMeanwhile";

    @Inject
    private Taggings taggings;

    /** Each line keeps the tags that its customer did not have before, or had. */
    void change(BulkChange change, Map<BulkLine, Customer> lines) {
        Set<Long> wanted = ids(change.getChangedTo());
        List<Customer> customers = List.copyOf(lines.values());
        Map<Long, String> done = byCustomer(
                change.getKind() == BulkKind.TAG ? taggings.give(customers, wanted) : taggings.take(customers, wanted));
        lines.forEach((line, customer) -> {
            String changed = done.get(customer.getId());
            if (changed == null) {
                line.unchanged();
            } else {
                line.changed(null, changed);
            }
        });
    }

    /** Takes what is still there, or gives what is still missing. */
    void putBack(BulkChange change, Map<BulkLine, Customer> lines) {
        Set<Tagging> done = new HashSet<>();
        lines.keySet()
                .forEach(line -> ids(line.getAfter()).forEach(tag -> done.add(new Tagging(line.getSubjectId(), tag))));
        List<Customer> customers = List.copyOf(lines.values());
        Map<Long, String> back = byCustomer(
                change.getKind() == BulkKind.TAG
                        ? taggings.takeBack(customers, done)
                        : taggings.giveBack(customers, done));
        lines.forEach((line, customer) -> {
            if (back.containsKey(customer.getId())) {
                line.undone();
            } else {
                line.keep(CHANGED);
            }
        });
    }

    private static Map<Long, String> byCustomer(List<Tagging> taggings) {
        return taggings.stream()
                .collect(Collectors.groupingBy(
                        Tagging::customerId,
                        Collectors.mapping(each -> String.valueOf(each.tagId()), Collectors.joining(","))));
    }

    /** @return the ids that a text holds with commas between them */
    static Set<Long> ids(String text) {
        return Stream.of(text.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }
}
