package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.shared.Audited;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Has every write of an audited record told to the trail, whichever bean it comes from. */
public class ChangeListening implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ChangeListener listener = new ChangeListener();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (Audited.class.isAssignableFrom(descriptor.getJavaClass())) {
                descriptor.getEventManager().addListener(listener);
            }
        }
    }
}
