package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.shared.Page;
import java.io.Serializable;
import java.time.Instant;

/**
 * What the page of a customer shows at one look.
 *
 * @param standard what is promised to customers of this class
 * @param nextContactAt when the contact cadence asks for the next touch; null unless the customer is core
 * @param timeline the latest of what happened
 */
public record CustomerCard(
        CustomerRow row, ServiceStandardRow standard, Instant nextContactAt, Page<TimelineEntry> timeline)
        implements Serializable {}
