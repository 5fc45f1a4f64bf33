package cn.kexin.crm.web.organisation;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.AuthorityFacade;
import cn.kexin.crm.ejb.organisation.AuthorityFacade.AuthorityRow;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** How far the rights of each role reach over the archive; administrators change it, one role at a time. */
@Named
@ViewScoped
public class AuthorityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AuthorityFacade authority;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<AuthorityRow> rows;
    private boolean editable;
    private AuthorityForm form;

    public void load() {
        rows = authority.list();
        editable = me.has(Role.Names.ADMIN);
    }

    public void edit(Role role) {
        form = authority.list().stream()
                .filter(row -> row.role() == role)
                .findFirst()
                .map(AuthorityForm::new)
                .orElseThrow();
    }

    public String save() {
        authority.grant(form.getRole(), form.getVersion(), form.reaches());
        messages.done("common.saved");
        return "/organisation/authority?faces-redirect=true";
    }

    public List<AuthorityRow> getRows() {
        return rows;
    }

    /** @return whether the role's authority may be changed; an administrator's never sees records */
    public boolean changes(Role role) {
        return editable && role != Role.ADMIN;
    }

    /** @return the tone in which a reach is shown */
    public String tone(Reach reach) {
        return switch (reach) {
            case ALL -> "on";
            case UNIT, OWN -> "ok";
            case NONE -> "";
        };
    }

    public DataRight[] getRights() {
        return DataRight.values();
    }

    public Reach[] getReaches() {
        return Reach.values();
    }

    /** @return what is being changed, or null */
    public AuthorityForm getForm() {
        return form;
    }
}
