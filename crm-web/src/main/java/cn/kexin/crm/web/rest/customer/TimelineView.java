package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.customer.TimelineEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened with a customer. */
@Schema(name = "TimelineEntry")
public record TimelineView(
        @Schema(example = "TOUCH", description = "What it is.") String kind,
        long id,
        Instant occurredAt,
        @Schema(nullable = true) Channel channel,
        @Schema(nullable = true) TouchDirection direction,
        @Schema(nullable = true, example = "李晓梅", description = "Who of us, by name.") String person,
        @Schema(nullable = true, example = "重庆办事处") String unit,
        @Schema(nullable = true, description = "Who of them, by name.") String contact,
        String summary,
        @Schema(nullable = true) String result,
        @Schema(nullable = true) String nextStep,
        @Schema(nullable = true) Instant nextAt,
        @Schema(nullable = true, description = "The record to open, such as a case.") Long subjectId,
        @Schema(nullable = true) String subjectNumber) {

    static TimelineView of(TimelineEntry entry) {
        return new TimelineView(
                entry.kind(),
                entry.id(),
                entry.occurredAt(),
                entry.channel(),
                entry.direction(),
                entry.person(),
                entry.unit(),
                entry.contact(),
                entry.title(),
                entry.detail(),
                entry.nextStep(),
                entry.nextAt(),
                entry.subjectId(),
                entry.subjectNumber());
    }
}
