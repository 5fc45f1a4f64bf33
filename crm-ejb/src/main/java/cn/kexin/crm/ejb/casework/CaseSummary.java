package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.Money;
import java.util.List;
import java.util.Map;

/**
 * A case with its clocks, without its duties and evidence.
 *
 * @param row the facts a list shows too
 * @param role the responsible role
 * @param description more about it, or null
 * @param externalId its key in another system, or null
 * @param reassignments how often it was handed on
 * @param reopened how often it was reopened
 * @param clocks the earliest due first
 * @param facts figures of the matter by name, such as contractValue; empty for none
 * @param product the product or model it is about, or null
 */
public record CaseSummary(
        CaseRow row,
        Role role,
        String description,
        String externalId,
        int reassignments,
        int reopened,
        List<ClockView> clocks,
        Map<String, Money> facts,
        String product) {}
