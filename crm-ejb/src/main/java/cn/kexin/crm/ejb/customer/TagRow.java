package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.TagColour;
import java.io.Serializable;

/**
 * A tag of the company.
 *
 * @param active whether it can be given to customers
 */
public record TagRow(long id, long version, String name, TagColour colour, boolean active) implements Serializable {}
