package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.ejb.audit.RecordChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a transaction gathered by record. */
final class RecordChanges {

    private RecordChanges() {}

    static Collection<RecordChange> of(List<TrailLine> lines) {
        Map<AuditSubject, RecordChange> changes = new LinkedHashMap<>();
        lines.forEach(line -> changes.merge(line.part().subject(), of(line), RecordChanges::and));
        return changes.values();
    }

    private static RecordChange of(TrailLine line) {
        boolean whole = line.part().type().equals(line.part().subject().type())
                && line.part().id() == line.part().subject().id();
        Map<String, String> fields = new TreeMap<>();
        if (line.change() != null) {
            fields.put(
                    line.part().type() + "." + line.change().field(),
                    line.change().newText());
        } else if (!whole) {
            fields.put(line.part().type(), null);
        }
        return new RecordChange(
                line.part().subject(),
                whole && line.kind() == ChangeKind.CREATED,
                whole && line.kind() == ChangeKind.REMOVED,
                fields,
                line.at());
    }

    private static RecordChange and(RecordChange first, RecordChange second) {
        Map<String, String> fields = new TreeMap<>(first.fields());
        fields.putAll(second.fields());
        return new RecordChange(
                first.subject(),
                first.created() || second.created(),
                first.removed() || second.removed(),
                fields,
                second.at());
    }
}
