package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.ejb.webhook.Happening;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes a happening as CloudEvents 1.0 has it, in structured JSON. */
final class CloudEvent {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private CloudEvent() {}

    static String write(String id, String source, Happening what) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id)
                .add("source", source)
                .add("type", what.event().type());
        if (what.name() != null) {
            event.add("subject", what.name());
        }
        return event.add("time", what.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .add("datacontenttype", "application/json")
                .add("data", data(what.data()))
                .build()
                .toString();
    }

    private static JsonObjectBuilder data(Map<String, Object> data) {
        JsonObjectBuilder members = Json.createObjectBuilder();
        new TreeMap<>(data).forEach((name, held) -> add(members, name, held));
        return members;
    }

    private static void add(JsonObjectBuilder members, String name, Object held) {
        if (held == null) {
            return;
        }
        if (held instanceof Number number) {
            members.add(name, number.longValue());
        } else if (held instanceof Collection<?> several) {
            JsonArrayBuilder items = Json.createArrayBuilder();
            several.forEach(item -> items.add(item.toString()));
            members.add(name, items);
        } else {
            members.add(name, held.toString());
        }
    }
}
