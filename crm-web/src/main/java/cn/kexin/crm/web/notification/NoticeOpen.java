package cn.kexin.crm.web.notification;

import cn.kexin.crm.ejb.notification.NoticeFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;

/** Opens a notice: it is read, and its reader is where it happened. */
@Named
@RequestScoped
public class NoticeOpen {

    @EJB
    private NoticeFacade notices;

    private long id;

    public void go() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + NoticeWords.path(notices.open(id)));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
