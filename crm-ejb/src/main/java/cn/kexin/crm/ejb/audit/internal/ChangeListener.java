package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.shared.Audited;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Consumer;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;

/** Hears of every insert, update and delete of an audited record, in the transaction and after its statement. */
final class ChangeListener extends DescriptorEventAdapter {

    @Override
    public void postInsert(DescriptorEvent event) {
        tell(event, part -> trail().add(part, ChangeKind.CREATED));
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        tell(event, part -> trail().add(part, ChangeKind.REMOVED));
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        ObjectChangeSet changes = ((ObjectLevelModifyQuery) event.getQuery()).getObjectChangeSet();
        if (changes != null) {
            tell(event, part -> FieldChanges.of(changes, event.getObject())
                    .forEach(change -> trail().add(part, change)));
        }
    }

    private static void tell(DescriptorEvent event, Consumer<Trail.Part> told) {
        told.accept(Trail.Part.of((Audited) event.getObject()));
    }

    private static Trail trail() {
        return CDI.current().select(Trail.class).get();
    }
}
