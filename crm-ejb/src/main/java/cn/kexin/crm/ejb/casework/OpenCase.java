package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A customer's matter to be taken in.
 *
 * @param type code of a definition in force
 * @param category a category of it; null only when it has none
 * @param customerId whose matter it is
 * @param contactId who brought it, or null
 * @param subject one line
 * @param description more, or null
 * @param channel by which way it came
 * @param priority its urgency; null for normal
 * @param externalId its key in another system, or null
 * @param product the product or model it is about, or null
 */
public record OpenCase(
        @NotBlank @Size(max = 40) String type,
        @Size(max = 40) String category,
        @NotNull Long customerId,
        Long contactId,
        @NotBlank @Size(max = 200) @PlainLine String subject,
        @Size(max = 4000) @PlainText String description,
        @NotNull Channel channel,
        Priority priority,
        @Size(max = 80) @PlainLine String externalId,
        @Size(max = 120) @PlainLine String product) {

    /** A matter about no product in particular. */
    public OpenCase(
            String type,
            String category,
            Long customerId,
            Long contactId,
            String subject,
            String description,
            Channel channel,
            Priority priority,
            String externalId) {
        this(type, category, customerId, contactId, subject, description, channel, priority, externalId, null);
    }
}
