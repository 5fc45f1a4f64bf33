package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.BulkOutcome;
import java.io.Serializable;
import java.util.List;

/**
 * What became of one customer in a change of many.
 *
 * @param id the customer's id
 * @param number null when the customer is not there for the caller any more
 * @param name null when the customer is not there for the caller any more
 * @param reason key of the message that says why it was left as it is, or null
 * @param arguments values for that message's placeholders
 */
public record BulkLineRow(
        long id, String number, String name, BulkOutcome outcome, String reason, List<String> arguments)
        implements Serializable {}
