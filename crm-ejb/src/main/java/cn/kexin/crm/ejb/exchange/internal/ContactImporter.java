package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.shared.RecordJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** 联系人: found by the customer's number and the name. */
@ApplicationScoped
public class ContactImporter extends RowByRow {

    @Inject
    private CustomerIntake customers;

    @Override
    public ImportKind kind() {
        return ImportKind.CONTACTS;
    }

    @Override
    public void check(MappedRow row, ImportPlan plan) {
        row.collect();
        row.text("customerNumber");
        ContactCommand command = command(row);
        row.settle();
        valid(command);
    }

    @Override
    Made take(MappedRow row, ImportPlan plan) {
        check(row, plan);
        String number = row.text("customerNumber");
        CustomerRow customer = customers.find(number, null, plan.starter());
        if (customer == null) {
            throw new RowRefusal("customerNumber", RowRefusal.UNKNOWN_RECORD, number);
        }
        ContactCommand command = valid(command(row));
        Long known = customers.contact(customer.id(), command.name(), plan.starter());
        if (known == null && plan.mode() == ImportMode.UPDATE) {
            throw new RowRefusal("name", RowRefusal.UNKNOWN_RECORD, command.name());
        } else if (known == null) {
            return Made.created(customers.addContact(customer.id(), command, plan.starter()));
        } else if (plan.mode() == ImportMode.CREATE) {
            return Made.SKIPPED;
        }
        String before = RecordJson.write(customers.contactFacts(known)).toString();
        customers.editContact(customer.id(), known, command, plan.starter());
        String after = RecordJson.write(customers.contactFacts(known)).toString();
        return after.equals(before) ? Made.SKIPPED : Made.updated(new PortionResult.Change(known, before, after));
    }

    private static ContactCommand command(MappedRow row) {
        return new ContactCommand(
                row.text("name"),
                row.text("title"),
                null,
                row.text("phone"),
                row.text("email"),
                true,
                ReachCells.phones(row, null),
                ReachCells.emails(row, null),
                row.custom());
    }
}
