package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.ejb.audit.internal.FieldChange;
import cn.kexin.crm.ejb.audit.internal.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** For the few places that write many records in one statement, of which the provider tells nothing. */
@ApplicationScoped
public class BulkTrail {

    @Inject
    private Trail trail;

    /** Records that have a history of their own were made. */
    public void created(String type, Collection<Long> ids) {
        ids.forEach(id -> trail.add(new Trail.Part(new AuditSubject(type, id), type, id, null), ChangeKind.CREATED));
    }

    /** Records that have a history of their own are being removed. */
    public void removed(String type, Collection<Long> ids) {
        ids.forEach(id -> trail.add(new Trail.Part(new AuditSubject(type, id), type, id, null), ChangeKind.REMOVED));
    }

    /**
     * Lines that stand in a table of their own, and are written anew as a whole, become others.
     *
     * @param field name of the lines as a field of the record
     * @param before the lines as text, or null for none
     */
    public void changed(Audited record, String field, String before, String after) {
        trail.add(Trail.Part.of(record), new FieldChange(field, "List", before, after));
    }

    /**
     * A field whose content stands in a table of its own gets another one.
     *
     * @param valueType simple name of the class of the values, by which readers know how to show them
     * @param before what it held, as {@code id name} of another record; null for nothing
     */
    public void changed(Audited record, String field, String valueType, String before, String after) {
        trail.add(Trail.Part.of(record), new FieldChange(field, valueType, before, after));
    }

    /** Parts of other records are being removed. */
    public void removed(Collection<? extends Audited> parts) {
        parts.forEach(part -> trail.add(Trail.Part.of(part), ChangeKind.REMOVED));
    }
}
