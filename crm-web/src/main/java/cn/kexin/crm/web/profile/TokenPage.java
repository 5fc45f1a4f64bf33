package cn.kexin.crm.web.profile;

import cn.kexin.crm.ejb.organisation.TokenFacade;
import cn.kexin.crm.ejb.organisation.TokenRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** A person's own tokens for other systems; a new one is shown once, on this view only. */
@Named
@ViewScoped
public class TokenPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private TokenFacade tokens;

    @Inject
    private Messages messages;

    private List<TokenRow> rows;
    private String name;
    private transient String created;

    @PostConstruct
    void load() {
        rows = tokens.list();
    }

    public void create() {
        created = tokens.create(name).token();
        name = null;
        load();
    }

    public String revoke(TokenRow row) {
        tokens.revoke(row.id(), row.version());
        messages.done("token.revoked", row.name());
        return "/profile/tokens?faces-redirect=true";
    }

    public List<TokenRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** @return the token just made; null on every later look */
    public String getCreated() {
        return created;
    }
}
