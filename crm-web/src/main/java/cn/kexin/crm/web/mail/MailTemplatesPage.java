package cn.kexin.crm.web.mail;

import cn.kexin.crm.domain.mail.Placeholder;
import cn.kexin.crm.ejb.mail.MailDraft;
import cn.kexin.crm.ejb.mail.MailTemplateFacade;
import cn.kexin.crm.ejb.mail.MailTemplateRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The templates of letters: written, tried with a real customer, retired. */
@Named
@ViewScoped
public class MailTemplatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private MailTemplateFacade templates;

    @Inject
    private Messages messages;

    private List<MailTemplateRow> rows;
    private boolean editing;
    private MailTemplateRow edited;
    private String name;
    private String language = "zh";
    private String subject;
    private String body;
    private boolean active = true;
    private Ref customer;
    private MailDraft preview;

    public void load() {
        rows = templates.all();
    }

    /** Begins a new template. */
    public void begin() {
        edited = null;
        show(null, "zh", null, null, true);
    }

    /** Begins to change a template. */
    public void edit(MailTemplateRow template) {
        edited = template;
        show(template.name(), template.language(), template.subject(), template.body(), template.active());
    }

    private void show(String itsName, String itsLanguage, String itsSubject, String itsBody, boolean offered) {
        editing = true;
        preview = null;
        name = itsName;
        language = itsLanguage;
        subject = itsSubject;
        body = itsBody;
        active = offered;
    }

    /** Shows the letter as it would be to the customer just chosen. */
    public void tryOut() {
        preview = customer == null ? null : templates.preview(text(), customer.id());
    }

    public String save() {
        if (edited == null) {
            templates.create(text());
        } else {
            templates.change(edited.id(), edited.version(), text(), active);
        }
        messages.done("common.saved");
        return "/mail/templates?faces-redirect=true";
    }

    private MailTemplateFacade.Text text() {
        return new MailTemplateFacade.Text(name, language, subject, body);
    }

    public List<MailTemplateRow> getRows() {
        return rows;
    }

    public Placeholder[] getPlaceholders() {
        return Placeholder.values();
    }

    public boolean isEditing() {
        return editing;
    }

    /** @return the template being changed, or null for a new one */
    public MailTemplateRow getEdited() {
        return edited;
    }

    public MailDraft getPreview() {
        return preview;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Ref getCustomer() {
        return customer;
    }

    public void setCustomer(Ref customer) {
        this.customer = customer;
    }
}
