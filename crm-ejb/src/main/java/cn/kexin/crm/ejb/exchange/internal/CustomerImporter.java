package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Known;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Memory;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.shared.RecordJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 客户: found by the chosen keys, else by number, by the key in the other system or, where the row has neither, by name; what
 * a row does not say stays as it is. Plain new customers of a portion are stored together, see {@link CustomerPortion}.
 */
@ApplicationScoped
public class CustomerImporter extends RowByRow {

    @Inject
    private CustomerIntake customers;

    @Inject
    private CustomerBulkIntake bulk;

    @Inject
    private CustomerReading reading;

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public int portion() {
        return 1_000;
    }

    @Override
    public Object remember() {
        return bulk.remember();
    }

    @Override
    public List<Segment> prepare(List<MappedRow> rows, ImportPlan plan, Object memory) {
        return new CustomerPortion(this, reading, bulk, plan, (Memory) memory).cut(rows);
    }

    @Override
    public Set<String> forwards() {
        return Set.of("parentNumber", "dealerNumber");
    }

    @Override
    public List<RowOutlook> outlook(List<MappedRow> rows, ImportPlan plan) {
        return new CustomerPortion(this, reading, bulk, plan, bulk.remember()).outlook(rows);
    }

    @Override
    public void check(MappedRow row, ImportPlan plan) {
        reading.command(row, plan);
    }

    @Override
    Made take(MappedRow row, ImportPlan plan) {
        check(row, plan);
        Known known =
                bulk.find(List.of(reading.sought(row, plan)), plan.starter()).get(0);
        return known == null || known.row() == null ? create(row, plan) : change(known.row(), row, plan);
    }

    private Made create(MappedRow row, ImportPlan plan) {
        requireNew(row, plan);
        try {
            return Made.created(customers.create(
                    valid(linked(reading.command(row, null, plan.homeUnit()), row, plan)),
                    row.text("number"),
                    row.text("externalId"),
                    plan.starter()));
        } catch (DuplicateCustomerException e) {
            throw duplicate(e.getCandidates().stream()
                    .map(DuplicateCandidate::number)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** @throws RowRefusal when the row may not make, or cannot name, a new customer */
    static void requireNew(MappedRow row, ImportPlan plan) {
        if (plan.mode() == ImportMode.UPDATE) {
            throw unknown(row, plan);
        }
        if (row.text("name") == null) {
            throw new RowRefusal("name", "exchange.error.required");
        }
    }

    private static RowRefusal unknown(MappedRow row, ImportPlan plan) {
        List<String> keys = plan.mapping().keys().isEmpty()
                ? List.of("number", "externalId", "name")
                : plan.mapping().keys();
        for (String key : keys) {
            if (row.text(key) != null) {
                return new RowRefusal(key, RowRefusal.UNKNOWN_RECORD, row.text(key));
            }
        }
        return new RowRefusal(keys.get(0), "exchange.error.required");
    }

    static RowRefusal duplicate(List<String> numbers) {
        return new RowRefusal(
                "name", "exchange.error.duplicate", numbers.stream().collect(Collectors.joining(" ")));
    }

    private Made change(CustomerRow known, MappedRow row, ImportPlan plan) {
        CustomerCommand after = changed(known, row, plan);
        if (plan.mode() == ImportMode.CREATE || isAsItWas(known, after)) {
            return Made.SKIPPED;
        }
        customers.edit(known.id(), valid(after), plan.starter());
        return Made.updated(new PortionResult.Change(
                known.id(),
                RecordJson.write(known.toWholeCommand()).toString(),
                RecordJson.write(customers.facts(known.id(), plan.starter())).toString()));
    }

    /** @return whether the command says nothing new; of tags it may say nothing at all */
    static boolean isAsItWas(CustomerRow known, CustomerCommand after) {
        return after.details().tags() == null && after.equals(known.toCommand());
    }

    /** @return the customer as the row wants it */
    CustomerCommand changed(CustomerRow known, MappedRow row, ImportPlan plan) {
        CustomerCommand before = known.toCommand();
        CustomerCommand after =
                withKnownFields(known, linked(reading.command(row, before, before.ownerUnit()), row, plan));
        boolean sameTags = after.details().tags() != null
                && Set.copyOf(after.details().tags())
                        .equals(known.tags().stream().map(TagRow::name).collect(Collectors.toSet()));
        return sameTags ? after.with(after.details().withTags(null)) : after;
    }

    /** A custom field of which the row says in the words of our files what stands there is not said anew. */
    private static CustomerCommand withKnownFields(CustomerRow known, CustomerCommand after) {
        Map<String, List<String>> said = after.details().customFields();
        if (said == null) {
            return after;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(said);
        known.customFields().forEach((code, held) -> {
            if (List.of(FieldValue.words(held)).equals(said.get(code))) {
                fields.put(code, held.stream().map(FieldValue::text).toList());
            }
        });
        return after.with(after.details().with(fields));
    }

    private CustomerCommand linked(CustomerCommand command, MappedRow row, ImportPlan plan) {
        return command.linkedTo(
                link("parentNumber", command.parentId(), row, plan),
                link("dealerNumber", command.dealerId(), row, plan));
    }

    private Long link(String field, Long before, MappedRow row, ImportPlan plan) {
        String number = row.text(field);
        if (number == null) {
            return before;
        }
        CustomerRow found = customers.find(number, null, plan.starter());
        if (found == null) {
            throw new RowRefusal(field, RowRefusal.UNKNOWN_RECORD, number);
        }
        return found.id();
    }
}
