package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Sought;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a row says of a customer; what it does not say stays as it is. */
@ApplicationScoped
public class CustomerReading {

    private static final List<String> OUR_KEYS = List.of("number", "externalId");

    @Inject
    private ReachCells reach;

    /** @return by which the row's customer is found */
    Sought sought(MappedRow row, ImportPlan plan) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> chosen = plan.mapping().keys();
        for (String field : chosen.isEmpty() ? OUR_KEYS : chosen) {
            put(keys, field, row);
        }
        if (chosen.isEmpty() && keys.isEmpty()) {
            put(keys, "name", row);
        }
        return new Sought(keys, row.text("phone"));
    }

    private static void put(Map<String, String> keys, String field, MappedRow row) {
        String text = row.text(field);
        if (text != null) {
            keys.put(field, text);
        }
    }

    /** @return whether the row says of which customer it is, other than by its name */
    static boolean isKeyed(MappedRow row, ImportPlan plan) {
        return plan.mapping().keys().stream().anyMatch(field -> row.text(field) != null)
                || OUR_KEYS.stream().anyMatch(field -> row.text(field) != null);
    }

    /** @throws RowRefusal telling everything that cannot be read */
    CustomerCommand command(MappedRow row, ImportPlan plan) {
        row.collect();
        boolean mayChange = plan.mode() != ImportMode.CREATE && isKeyed(row, plan);
        if (row.text("name") == null && !mayChange) {
            row.refuse(new RowRefusal("name", "exchange.error.required"));
        }
        row.text("number");
        row.text("externalId");
        row.text("parentNumber");
        row.text("dealerNumber");
        CustomerCommand command = command(row, null, plan.homeUnit());
        row.settle();
        return command;
    }

    /** @param before the customer as it is; null for a new one, which falls to the unit if the row names none */
    CustomerCommand command(MappedRow row, CustomerCommand before, String unit) {
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
