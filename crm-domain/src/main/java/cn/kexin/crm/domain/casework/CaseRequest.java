package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import java.util.Map;

/**
 * A customer's matter as taken in.
 *
 * @param customer whose matter it is
 * @param contact who brought it; may be null
 * @param category a category of the definition; null only when it has none
 * @param subject one line, at most 200 characters
 * @param description more about it; may be null
 * @param channel by which way it came
 * @param priority its urgency
 * @param externalId its key in the system it came from; may be null
 * @param promised working minutes that the customer's service standard promises; they replace a longer target
 * @param policy the service policy that decides on such a case; null for none
 * @param product the product or model it is about; may be null
 * @param placement where it is worked on from the start; null leaves that to the definition
 */
public record CaseRequest(
        Customer customer,
        Contact contact,
        String category,
        String subject,
        String description,
        Channel channel,
        Priority priority,
        String externalId,
        Map<ClockEnd, Integer> promised,
        ServicePolicy policy,
        String product,
        Placement placement) {

    /** A matter about no product in particular, routed by its definition. */
    public CaseRequest(
            Customer customer,
            Contact contact,
            String category,
            String subject,
            String description,
            Channel channel,
            Priority priority,
            String externalId,
            Map<ClockEnd, Integer> promised,
            ServicePolicy policy) {
        this(
                customer,
                contact,
                category,
                subject,
                description,
                channel,
                priority,
                externalId,
                promised,
                policy,
                null,
                null);
    }
}
