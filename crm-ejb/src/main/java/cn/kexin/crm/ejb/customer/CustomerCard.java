package cn.kexin.crm.ejb.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What the page of a customer shows, as far as the tab that is open asks for it.
 *
 * @param row the customer; numbers and addresses, custom fields and former names are null unless all facts were asked for
 * @param standard what is promised to customers of this class
 * @param nextContactAt when the contact cadence asks for the next touch; null unless the customer is core
 * @param blocks who wants to be left alone or wanted so, those in force first
 * @param overview null unless asked for
 */
public record CustomerCard(
        CustomerRow row,
        ServiceStandardRow standard,
        Instant nextContactAt,
        List<BlockRow> blocks,
        CustomerOverview overview)
        implements Serializable {}
