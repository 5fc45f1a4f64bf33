package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.DecisionRole;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A contact person as the caller may see them: phone and e-mail are masked for those without the right.
 *
 * @param decisionRole null while unknown
 * @param customFields values of custom fields by code, in their order, as far as the caller reads them
 */
public record ContactRow(
        long id,
        long version,
        String name,
        String title,
        DecisionRole decisionRole,
        String phone,
        String email,
        boolean active,
        List<PhoneLine> phones,
        List<EmailLine> emails,
        Map<String, List<FieldValue>> customFields)
        implements Serializable {}
