package cn.kexin.crm.ejb.shared.internal;

import cn.kexin.crm.ejb.shared.StatementCount;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that EclipseLink sends on behalf of the current request. */
public class StatementCounting implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postLogin(SessionEvent event) {
                BoundPatterns.allow(event.getSession());
            }

            @Override
            public void preExecuteCall(SessionEvent event) {
                StatementCount.increment();
            }
        });
    }
}
