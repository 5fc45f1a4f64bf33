package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.ejb.audit.internal.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** For the few places that write many records in one statement, of which the provider tells nothing. */
@ApplicationScoped
public class BulkTrail {

    @Inject
    private Trail trail;

    /** Records that have a history of their own are being removed. */
    public void removed(String type, Collection<Long> ids) {
        ids.forEach(id -> trail.add(new Trail.Part(new AuditSubject(type, id), type, id, null), ChangeKind.REMOVED));
    }

    /** Parts of other records are being removed. */
    public void removed(Collection<? extends Audited> parts) {
        parts.forEach(part -> trail.add(
                new Trail.Part(part.auditSubject(), part.auditType(), ((BaseEntity) part).getId(), part.auditLabel()),
                ChangeKind.REMOVED));
    }
}
