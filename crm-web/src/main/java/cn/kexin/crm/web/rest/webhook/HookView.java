package cn.kexin.crm.web.rest.webhook;

import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.ejb.webhook.HookMessageRow;
import cn.kexin.crm.ejb.webhook.HookRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription with how it goes. */
@Schema(name = "Webhook")
public record HookView(
        long id,
        @Schema(example = "仓储系统") String name,
        @Schema(example = "https://wms.example.cn/crm-events") String url,
        List<HookEvent> events,
        @Schema(example = "customer_dept", description = "Sign-in name of whose rights decide what is sent.")
                String owner,
        boolean active,
        @Schema(description = "False when the server's key does not open the secret: make a new one.")
                boolean secretReadable,
        @Schema(
                        nullable = true,
                        description = "Until when the receiver is left alone, as it did not take the last event.")
                Instant retryAt,
        @Schema(example = "0", description = "Events that wait.") long waiting,
        @Schema(example = "0", description = "Events given up.") long dead,
        @Schema(
                        nullable = true,
                        example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        description = "Answered once, when it is made.")
                String secret) {

    /** @param secret null where it is not made just now */
    static HookView of(HookRow row, String secret) {
        return new HookView(
                row.id(),
                row.name(),
                row.url(),
                row.events().stream().sorted().toList(),
                row.owner(),
                row.active(),
                row.readable(),
                row.retryAt(),
                row.waiting(),
                row.dead(),
                secret);
    }

    /** An event on its way to a receiver, or what became of it. */
    @Schema(name = "WebhookEvent")
    public record Event(
            long id,
            @Schema(description = "The same at every attempt and for every receiver.") String eventId,
            HookEvent event,
            Instant occurredAt,
            HookState state,
            @Schema(example = "1") int attempts,
            @Schema(nullable = true, example = "204", description = "What the receiver answered last.")
                    Integer httpStatus,
            @Schema(nullable = true) Instant attemptedAt) {

        static Event of(HookMessageRow row) {
            return new Event(
                    row.id(),
                    row.eventId(),
                    row.event(),
                    row.occurredAt(),
                    row.state(),
                    row.attempts(),
                    row.httpStatus(),
                    row.attemptedAt());
        }
    }
}
