package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.casework.OpenCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer's matter to be taken in. */
@Schema(name = "NewCase")
public record NewCase(
        @Schema(required = true, maxLength = 40, example = "SERVICE_REQUEST") String type,
        @Schema(
                        nullable = true,
                        maxLength = 40,
                        example = "EQUIPMENT_FAULT",
                        description = "Required when the type has any.")
                String category,
        @Schema(required = true, example = "1101") Long customerId,
        @Schema(nullable = true, description = "A contact person of the customer.") Long contactId,
        @Schema(required = true, maxLength = 200, example = "CBC-200 纯水机出水电阻率下降") String subject,
        @Schema(nullable = true, maxLength = 4000) String description,
        @Schema(nullable = true, description = "OTHER unless it is given.") Channel channel,
        @Schema(nullable = true, description = "NORMAL unless it is given.") Priority priority,
        @Schema(nullable = true, maxLength = 80, example = "ERP-88213", description = "Opens no second case.")
                String externalId,
        @Schema(
                        nullable = true,
                        maxLength = 120,
                        example = "CBC-200 纯水机",
                        description = "What it is about; routing may ask for it.")
                String product) {

    OpenCase toCommand() {
        return new OpenCase(
                type,
                category,
                customerId,
                contactId,
                subject,
                description,
                channel == null ? Channel.OTHER : channel,
                priority,
                externalId,
                product);
    }
}
