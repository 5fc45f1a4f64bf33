package cn.kexin.crm.domain.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores the events of a subscription with a comma before, between and after them, so that SQL finds one of them. */
@Converter
public class HookEventsConverter implements AttributeConverter<Set<HookEvent>, String> {

    @Override
    public String convertToDatabaseColumn(Set<HookEvent> events) {
        return events.stream().map(Enum::name).sorted().collect(Collectors.joining(",", ",", ","));
    }

    @Override
    public Set<HookEvent> convertToEntityAttribute(String stored) {
        Set<HookEvent> events = EnumSet.noneOf(HookEvent.class);
        Stream.of(HookEvent.values())
                .filter(each -> stored != null && stored.contains("," + each.name() + ","))
                .forEach(events::add);
        return events;
    }
}
