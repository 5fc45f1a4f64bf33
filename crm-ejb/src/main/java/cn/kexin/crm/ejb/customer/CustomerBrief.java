package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.ValueClass;
import java.io.Serializable;

/**
 * Which customer it is: what pages show that are about something else of the customer.
 *
 * @param region may be null
 * @param rights what the caller may do with the customer
 */
public record CustomerBrief(
        long id,
        String number,
        String name,
        CustomerKind kind,
        String region,
        ValueClass valueClass,
        CustomerRights rights)
        implements Serializable {}
