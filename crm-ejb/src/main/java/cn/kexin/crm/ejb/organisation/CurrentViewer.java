package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;

/** The {@link Viewer} of this request, read from the database once. */
@RequestScoped
public class CurrentViewer {

    @Inject
    private Principal principal;

    @EJB
    private ViewerProducer producer;

    private Viewer viewer;

    /**
     * @return the signed-in person as of this request
     * @throws EJBAccessException when nobody is signed in or the person has left
     */
    public Viewer get() {
        if (viewer == null) {
            viewer = principal == null || principal.getName() == null ? null : producer.find(principal.getName());
        }
        if (viewer == null) {
            throw new EJBAccessException("not signed in");
        }
        return viewer;
    }
}
