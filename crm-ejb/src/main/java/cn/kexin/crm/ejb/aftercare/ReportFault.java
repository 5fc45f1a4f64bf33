package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A fault that a customer reports.
 *
 * @param itemId what is faulty; null when it is not known, so that an item of the part is looked for
 * @param part what is faulty; null for that of the item
 * @param reportedOn when the customer told us, not in the future; null for today
 * @param contactId who told us, or null
 * @param priority null for normal
 */
public record ReportFault(
        @NotNull Long customerId,
        Long itemId,
        WarrantyPart part,
        LocalDate reportedOn,
        Long contactId,
        @NotBlank @Size(max = 200) @PlainLine String subject,
        @Size(max = 4000) @PlainText String description,
        @NotNull Channel channel,
        Priority priority) {}
