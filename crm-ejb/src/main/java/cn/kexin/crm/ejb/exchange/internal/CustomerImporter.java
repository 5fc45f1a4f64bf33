package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * 客户: found by number, by the key in the other system or, where the row has neither, by name; what a row does not say
 * stays as it is.
 */
@ApplicationScoped
public class CustomerImporter extends RowByRow {

    @Inject
    private CustomerIntake customers;

    @Inject
    private ReachCells reach;

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public void check(MappedRow row, ImportPlan plan) {
        boolean mayChange = plan.mode() != ImportMode.CREATE && isKeyed(row);
        if (row.text("name") == null && !mayChange) {
            throw new RowRefusal("name", "exchange.error.required");
        }
        command(row, null, "");
    }

    private static boolean isKeyed(MappedRow row) {
        return row.text("number") != null || row.text("externalId") != null;
    }

    @Override
    Made take(MappedRow row, ImportPlan plan) {
        check(row, plan);
        CustomerRow known = known(row, plan);
        return known == null ? create(row, plan) : change(known, row, plan);
    }

    private CustomerRow known(MappedRow row, ImportPlan plan) {
        return isKeyed(row)
                ? customers.find(row.text("number"), row.text("externalId"), plan.starter())
                : customers.findByName(row.text("name"), row.text("phone"), plan.starter());
    }

    private Made create(MappedRow row, ImportPlan plan) {
        if (plan.mode() == ImportMode.UPDATE) {
            throw unknown(row);
        }
        if (row.text("name") == null) {
            throw new RowRefusal("name", "exchange.error.required");
        }
        try {
            return Made.created(customers.create(
                    valid(linked(command(row, null, plan.homeUnit()), row, plan)),
                    row.text("number"),
                    row.text("externalId"),
                    plan.starter()));
        } catch (DuplicateCustomerException e) {
            throw new RowRefusal("name", "exchange.error.duplicate", numbers(e.getCandidates()));
        }
    }

    private static RowRefusal unknown(MappedRow row) {
        for (String key : new String[] {"number", "externalId", "name"}) {
            if (row.text(key) != null) {
                return new RowRefusal(key, "exchange.error.unknownRecord", row.text(key));
            }
        }
        return new RowRefusal("number", "exchange.error.required");
    }

    private static String numbers(Collection<DuplicateCandidate> candidates) {
        return candidates.stream()
                .map(DuplicateCandidate::number)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Made change(CustomerRow known, MappedRow row, ImportPlan plan) {
        CustomerCommand before = known.toCommand();
        CustomerCommand after = linked(command(row, before, before.ownerUnit()), row, plan);
        if (plan.mode() == ImportMode.CREATE || after.equals(before)) {
            return Made.SKIPPED;
        }
        customers.edit(known.id(), valid(after), plan.starter());
        return Made.UPDATED;
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
            throw new RowRefusal(field, "exchange.error.unknownRecord", number);
        }
        return found.id();
    }

    private CustomerCommand command(MappedRow row, CustomerCommand before, String unit) {
        boolean isNew = before == null;
        Boolean core = row.flag("core");
        return new CustomerCommand(
                or(row.constant("kind", CustomerKind.class), isNew ? CustomerKind.ORGANISATION : before.kind()),
                or(row.text("name"), isNew ? null : before.name()),
                or(row.text("shortName"), isNew ? null : before.shortName()),
                or(row.text("phone"), isNew ? null : before.phone()),
                or(row.text("email"), isNew ? null : before.email()),
                or(row.text("region"), isNew ? null : before.region()),
                or(row.text("industry"), isNew ? null : before.industry()),
                or(row.text("source"), isNew ? null : before.source()),
                isNew ? null : before.parentId(),
                isNew ? null : before.dealerId(),
                or(row.constant("valueClass", ValueClass.class), isNew ? ValueClass.GENERAL : before.valueClass()),
                core == null ? !isNew && before.core() : core,
                or(row.text("creditGrade"), isNew ? null : before.creditGrade()),
                or(
                        row.constant("relationshipStage", RelationshipStage.class),
                        isNew ? RelationshipStage.INTERACTION : before.relationshipStage()),
                or(row.constant("status", CustomerStatus.class), isNew ? CustomerStatus.ACTIVE : before.status()),
                or(row.text("ownerUnit"), unit),
                or(row.text("ownerPerson"), isNew ? null : before.ownerPerson()),
                reach.details(row, before));
    }

    private static <T> T or(T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
