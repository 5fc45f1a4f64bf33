package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import java.io.Serializable;
import java.util.List;

/**
 * A matching rule.
 *
 * @param code which shipped rule, or null for one of the company's own
 * @param name null for a shipped rule
 * @param customerKind the kind of customers it is for, or null for all
 */
public record MatchingRuleRow(
        long id,
        long version,
        String code,
        String name,
        CustomerKind customerKind,
        boolean active,
        DuplicateResponse onEntry,
        DuplicateResponse onImport,
        List<MatchingFacade.Criterion> criteria)
        implements Serializable {}
