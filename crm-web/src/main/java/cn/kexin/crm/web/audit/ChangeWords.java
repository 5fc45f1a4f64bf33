package cn.kexin.crm.web.audit;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.web.shared.Bundles;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** An entry of a history in the reader's words. */
@Named
@ApplicationScoped
public class ChangeWords {

    @Inject
    private Texts texts;

    @Inject
    private Bundles bundles;

    @Inject
    @Any
    private Instance<AddedFields> added;

    /** @return the field's label; of a part of the record with what the part is called */
    public String what(ChangeRow row) {
        if (row.kind() != ChangeKind.CHANGED) {
            String label = texts.of("common.type." + row.partType());
            return texts.of("audit.change." + row.kind(), row.part() == null ? label : label + " " + row.part());
        }
        return row.part() == null ? field(row.field()) : texts.of("audit.ofPart", row.part(), field(row.field()));
    }

    /** @return the label of a field, by its own key or the one that the record's form uses */
    public String field(String name) {
        for (AddedFields each : added) {
            String label = each.label(name);
            if (label != null) {
                return label;
            }
        }
        String own = "audit.field." + name;
        return bundles.has(own) ? texts.of(own) : bundles.has(name) ? texts.of(name) : name;
    }

    /** @return a value in words; a dash for none */
    public String value(ChangeRow row, String stored) {
        if (stored == null) {
            return texts.of("common.value.none");
        }
        for (AddedFields each : added) {
            String words = each.value(row.field(), stored);
            if (words != null) {
                return words;
            }
        }
        return switch (row.valueType()) {
            case "Boolean" -> texts.of("true".equals(stored) ? "common.value.yes" : "common.value.no");
            case "Instant" -> Formats.at(Instant.parse(stored));
            default -> label(row.valueType() + "." + stored, stored);
        };
    }

    private String label(String key, String otherwise) {
        return bundles.has(key) ? texts.of(key) : otherwise;
    }

    /** @return who did it: a person, perhaps through a background job, or the system */
    public String who(ChangeRow row) {
        String who =
                row.person() == null ? texts.of("audit.system") : row.person().name();
        return row.origin() == null
                ? who
                : texts.of("audit.through", who, label("audit.origin." + row.origin(), row.origin()));
    }

    /** @return the name of a group of protected fields */
    public String group(String fieldGroup) {
        return texts.of("audit.group." + fieldGroup);
    }
}
