package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import java.io.Serializable;

/**
 * What a viewer may do with a customer they see.
 *
 * @param edit change the customer and its contact people
 * @param personalData read phone and e-mail of contact people and of customers who are persons
 * @param commercial read the terms of trade
 * @param credit read the credit grade
 * @param profile read background and preferences
 */
public record CustomerRights(boolean edit, boolean personalData, boolean commercial, boolean credit, boolean profile)
        implements Serializable {

    /** @return whether the viewer reads the fields of the group */
    public boolean reads(FieldGroup group) {
        return switch (group) {
            case GENERAL -> true;
            case CONTACT_DATA -> personalData;
            case COMMERCIAL -> commercial;
            case CREDIT -> credit;
            case PROFILE -> profile;
        };
    }
}
