package cn.kexin.crm.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The start page: leads on to the first place of the navigation, which is My work for everyone who has any. */
@Named
@RequestScoped
public class Home {

    @Inject
    private Menu menu;

    /** Redirects to the first place the person may open; stays when there is none. */
    public void open() throws IOException {
        if (!menu.getNavigation().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext()
                    .redirect(faces.getExternalContext().getRequestContextPath()
                            + menu.getNavigation().get(0).path());
        }
    }
}
