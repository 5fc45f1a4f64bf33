package cn.kexin.crm.web.assessment;

import cn.kexin.crm.ejb.assessment.SchemeFacade;
import cn.kexin.crm.ejb.assessment.SchemeView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** All revisions of all schemes. */
@Named
@ViewScoped
public class SchemeList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SchemeFacade schemes;

    @Inject
    private Messages messages;

    private List<SchemeView> all = List.of();

    public void load() {
        all = schemes.list();
    }

    public String activate(SchemeView scheme) {
        schemes.activate(scheme.id(), scheme.version());
        return done("assessment.scheme.activated");
    }

    public String retire(SchemeView scheme) {
        schemes.retire(scheme.id(), scheme.version());
        return done("assessment.scheme.retired");
    }

    private String done(String key) {
        messages.done(key);
        return "/assessment/schemes?faces-redirect=true";
    }

    public List<SchemeView> getAll() {
        return all;
    }
}
