package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;

/** A command with no more than a test has to say of a customer. */
public final class NewOrganisation {

    private NewOrganisation() {}

    /** @param phone null for none */
    public static CustomerCommand of(String name, String phone, String unit, String person) {
        return new CustomerCommand(
                CustomerKind.ORGANISATION,
                name,
                null,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                ValueClass.GENERAL,
                false,
                null,
                RelationshipStage.INTERACTION,
                CustomerStatus.ACTIVE,
                unit,
                person);
    }
}
