package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells people on the page what came of what they did. */
@RequestScoped
public class Messages {

    @Inject
    private Texts texts;

    /** Says that something was done; shown also when the next page is reached by a redirect. */
    public void done(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, arguments), null));
    }

    /** Says that part of what was asked for is left out; the rest is shown. */
    public void leaveOut(String key, Object... arguments) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, texts.of(key, arguments), null));
    }

    /** @return what a refusal says, in the reader's language */
    public String text(BusinessRuleException refusal) {
        return texts.of(refusal.getKey(), refusal.getArguments().toArray());
    }

    /** Says that something could not be done, for no field in particular. */
    public void refuse(String key, Object... arguments) {
        refuseAt(null, key, arguments);
    }

    /**
     * Says that a field's content will not do.
     *
     * @param clientId the input's client id, null for the page
     */
    public void refuseAt(String clientId, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key, arguments), null));
        faces.validationFailed();
    }
}
