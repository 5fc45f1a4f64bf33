package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** 接触记录: evidence, so that a row recorded before is left as it is, whatever the mode, and nothing is there to change. */
@ApplicationScoped
public class InteractionImporter extends RowByRow {

    @Inject
    private CustomerIntake customers;

    @Override
    public ImportKind kind() {
        return ImportKind.INTERACTIONS;
    }

    @Override
    public void check(MappedRow row, ImportPlan plan) {
        row.collect();
        row.text("customerNumber");
        touch(row);
        row.settle();
    }

    @Override
    Made take(MappedRow row, ImportPlan plan) {
        check(row, plan);
        String number = row.text("customerNumber");
        CustomerRow customer = customers.find(number, null, plan.starter());
        if (customer == null) {
            throw new RowRefusal("customerNumber", RowRefusal.UNKNOWN_RECORD, number);
        }
        if (customers.isLogged(customer.id(), touch(row))) {
            return Made.SKIPPED;
        }
        if (plan.mode() == ImportMode.UPDATE) {
            throw new RowRefusal("occurredAt", RowRefusal.UNKNOWN_RECORD, row.text("occurredAt"));
        }
        customers.log(customer.id(), touch(row), plan.starter());
        return Made.EVIDENCE;
    }

    private static CustomerIntake.Touch touch(MappedRow row) {
        return new CustomerIntake.Touch(
                row.constant("channel", Channel.class),
                row.constant("direction", TouchDirection.class),
                row.moment("occurredAt"),
                row.text("person"),
                row.text("summary"),
                row.text("result"),
                row.text("externalId"));
    }
}
