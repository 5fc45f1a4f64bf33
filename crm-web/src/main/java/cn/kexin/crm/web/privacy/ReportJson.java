package cn.kexin.crm.web.privacy;

import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.privacy.PersonalReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;

/** A report as a file that other systems read (个人信息保护法 art. 45 (3)): names of fields and enums are not translated. */
@ApplicationScoped
public class ReportJson {

    public void write(PersonalReport report, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject();
            json.write("request", report.request().number());
            json.write("madeAt", report.madeAt().toString());
            json.writeStartObject("person");
            json.write("name", report.request().person());
            json.write("customerNumber", report.request().customer().code());
            json.writeEnd();
            json.writeStartArray("sections");
            report.sections().forEach(section -> write(section, json));
            json.writeEnd();
            json.writeEnd();
        }
    }

    private static void write(PersonalReport.Section section, JsonGenerator json) {
        json.writeStartObject();
        json.write("code", section.code());
        json.writeStartArray("facts");
        for (PersonalFact fact : section.facts()) {
            json.writeStartObject();
            json.write("field", fact.label());
            write(fact.held(), json);
            if (fact.at() != null) {
                json.write("at", fact.at().toString());
            }
            if (fact.by() != null) {
                json.write("by", fact.by());
            }
            json.writeEnd();
        }
        json.writeEnd();
        json.writeEnd();
    }

    private static void write(Object held, JsonGenerator json) {
        if (held instanceof List<?> several) {
            json.writeStartArray("values");
            several.forEach(each -> json.write(text(each)));
            json.writeEnd();
        } else {
            json.write("value", text(held));
        }
    }

    private static String text(Object held) {
        return held instanceof Enum<?> constant ? constant.name() : String.valueOf(held);
    }
}
