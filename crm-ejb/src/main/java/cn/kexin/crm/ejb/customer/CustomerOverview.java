package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.shared.Page;
import java.io.Serializable;
import java.util.List;

/**
 * How things stand with a customer.
 *
 * @param nextSteps what was agreed and is still owed, the most urgent first
 * @param group the customers around it
 * @param timeline the latest of what happened
 */
public record CustomerOverview(List<NextStepRow> nextSteps, CustomerGroup group, Page<TimelineEntry> timeline)
        implements Serializable {}
