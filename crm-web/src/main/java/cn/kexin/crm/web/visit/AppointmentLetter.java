package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.mail.MailCommand;
import cn.kexin.crm.ejb.mail.MailDraft;
import cn.kexin.crm.ejb.mail.MailTemplateFacade;
import cn.kexin.crm.ejb.mail.MailTemplateRow;
import cn.kexin.crm.ejb.mail.MailWritingFacade;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The letter that tells a customer who comes when and where, begun with a template and the facts of the appointment. */
@Named
@ViewScoped
public class AppointmentLetter implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AppointmentFacade appointments;

    @EJB
    private MailWritingFacade writing;

    @EJB
    private MailTemplateFacade templates;

    @EJB
    private ConsentFacade consents;

    @Inject
    private LetterWords words;

    @Inject
    private Messages messages;

    private long id;
    private AppointmentView view;
    private boolean available;
    private boolean reasonAsked;
    private List<MailTemplateRow> offered = List.of();
    private MailDraft draft;
    private Long templateId;
    private String to;
    private String subject;
    private String body;
    private String contactReason;

    public void load() {
        view = appointments.find(id);
        available = writing.available();
        offered = templates.offered();
        begin();
        to = draft.addresses().isEmpty() ? null : draft.addresses().get(0);
        ContactPermission permission = consents.permission(
                view.row().customer().id(), contactId(), ContactChannel.EMAIL, ContactPurpose.SERVICE);
        reasonAsked = !permission.free() && !permission.refused();
    }

    /** Begins anew with the template just chosen. */
    public void begin() {
        draft = writing.draft(view.row().customer().id(), contactId(), caseId(), templateId);
        subject = templateId == null ? words.subject(view, english()) : draft.subject();
        body = (draft.body() == null ? "" : draft.body() + "\n\n") + words.facts(view, english());
    }

    private boolean english() {
        return offered.stream()
                .anyMatch(each -> Long.valueOf(each.id()).equals(templateId) && "en".equals(each.language()));
    }

    /** @throws StaleVersionException when the appointment was changed meanwhile: the letter would tell what was agreed before */
    public String send() {
        long now = appointments.find(id).row().version();
        if (now != view.row().version()) {
            throw new StaleVersionException(view.row().version(), now);
        }
        writing.send(new MailCommand(
                view.row().customer().id(),
                contactId(),
                caseId(),
                null,
                to,
                subject,
                body,
                ContactPurpose.SERVICE,
                contactReason,
                words.invitation(view, english())));
        appointments.told(id);
        messages.done("mail.queued");
        return "/appointment/view?faces-redirect=true&id=" + id;
    }

    private Long contactId() {
        return view.contact() == null ? null : view.contact().id();
    }

    private Long caseId() {
        return view.row().theCase() == null ? null : view.row().theCase().id();
    }

    public AppointmentView getView() {
        return view;
    }

    public boolean isAvailable() {
        return available;
    }

    public boolean isReasonAsked() {
        return reasonAsked;
    }

    public List<MailTemplateRow> getOffered() {
        return offered;
    }

    public MailDraft getDraft() {
        return draft;
    }

    public Long getTemplateId() {
        return templateId;
    }

    public void setTemplateId(Long templateId) {
        this.templateId = templateId;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
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

    public String getContactReason() {
        return contactReason;
    }

    public void setContactReason(String contactReason) {
        this.contactReason = contactReason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
