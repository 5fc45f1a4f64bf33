package cn.kexin.crm.ejb.shared.internal;

import java.util.ServiceLoader;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Lets every feature that has to do with all sessions of the provider have its say; found as services. */
public class SessionSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) throws Exception {
        for (SessionCustomizer each :
                ServiceLoader.load(SessionCustomizer.class, getClass().getClassLoader())) {
            each.customize(session);
        }
    }
}
