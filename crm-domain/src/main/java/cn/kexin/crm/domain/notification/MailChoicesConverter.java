package cn.kexin.crm.domain.notification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores somebody's choices, such as {@code CLOCK_WARNED OFF,DELEGATED DIGEST}; a kind that is no more is left out. */
@Converter
public class MailChoicesConverter implements AttributeConverter<Map<NoticeKind, MailChoice>, String> {

    @Override
    public String convertToDatabaseColumn(Map<NoticeKind, MailChoice> choices) {
        return choices.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    public Map<NoticeKind, MailChoice> convertToEntityAttribute(String stored) {
        Map<NoticeKind, MailChoice> choices = new EnumMap<>(NoticeKind.class);
        if (stored != null) {
            Stream.of(stored.split(",")).map(each -> each.split(" ")).forEach(parts -> Stream.of(NoticeKind.values())
                    .filter(kind -> parts.length == 2 && kind.name().equals(parts[0]))
                    .forEach(kind -> choices.put(kind, MailChoice.valueOf(parts[1]))));
        }
        return choices;
    }
}
