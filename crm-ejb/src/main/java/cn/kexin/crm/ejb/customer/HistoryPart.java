package cn.kexin.crm.ejb.customer;

import java.util.Set;

/** Fields that another feature's records leave in the history of a customer. Each implementation is a bean. */
public interface HistoryPart {

    /** @return names of the fields, such as {@code warrantyItem.endsOn}, that somebody with these rights may read */
    Set<String> readable(CustomerRights rights);
}
