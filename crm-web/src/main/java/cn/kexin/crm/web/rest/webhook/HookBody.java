package cn.kexin.crm.web.rest.webhook;

import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.ejb.webhook.HookCommand;
import cn.kexin.crm.ejb.webhook.HookRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as it is to be. */
@Schema(
        name = "WebhookBody",
        requiredProperties = {"name", "url", "events", "owner"})
public record HookBody(
        @Schema(required = true, maxLength = 80, example = "仓储系统") String name,
        @Schema(
                        required = true,
                        maxLength = 500,
                        example = "https://wms.example.cn/crm-events",
                        description =
                                "By https, and not this server or its neighbourhood, unless IT has allowed the host.")
                String url,
        @Schema(required = true, description = "What it is told of; TEST cannot be subscribed to.")
                List<HookEvent> events,
        @Schema(
                        required = true,
                        maxLength = 60,
                        example = "customer_dept",
                        description = "Sign-in name of whose rights decide what is sent.")
                String owner) {

    static HookBody of(HookRow row) {
        return new HookBody(
                row.name(), row.url(), row.events().stream().sorted().toList(), row.owner());
    }

    HookCommand toCommand() {
        Set<HookEvent> wanted = EnumSet.noneOf(HookEvent.class);
        if (events != null) {
            events.stream().filter(each -> each != null).forEach(wanted::add);
        }
        return new HookCommand(name, url, wanted, owner);
    }
}
