package cn.kexin.crm.web.mail;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.mail.MailCommand;
import cn.kexin.crm.ejb.mail.MailDraft;
import cn.kexin.crm.ejb.mail.MailFacade;
import cn.kexin.crm.ejb.mail.MailTemplateFacade;
import cn.kexin.crm.ejb.mail.MailTemplateRow;
import cn.kexin.crm.ejb.mail.MailView;
import cn.kexin.crm.ejb.mail.MailWritingFacade;
import cn.kexin.crm.web.casework.ConfirmLink;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Writing a letter: with a template or without, to a customer or one of its people, about a case or as an answer. */
@Named
@ViewScoped
public class WritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Under which name another page leaves the words of the letter. */
    private static final String READY = "letter";

    @EJB
    private MailWritingFacade writing;

    @EJB
    private MailTemplateFacade templates;

    @EJB
    private MailFacade mails;

    @EJB
    private ConsentFacade consents;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private long customerId;
    private Long contactId;
    private Long caseId;
    private Long answerTo;
    private Long templateId;
    private MailDraft draft;
    private List<MailTemplateRow> offered = List.of();
    private boolean available;
    private boolean reasonAsked;
    private String to;
    private String subject;
    private String body;
    private ContactPurpose purpose = ContactPurpose.SERVICE;
    private String contactReason;

    public void load() {
        available = writing.available();
        offered = templates.offered();
        begin();
        to = draft.addresses().isEmpty() ? null : draft.addresses().get(0);
        if (answerTo != null) {
            answer(mails.find(answerTo));
        }
        if (FacesContext.getCurrentInstance().getExternalContext().getFlash().get(READY) instanceof String words) {
            body = words;
        }
        lookUpWish();
        Object link = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(ConfirmLink.IN_LETTER);
        if (link != null) {
            body = texts.of("confirmation.letter.text", body == null ? "" : body.strip(), link)
                    .strip();
        }
    }

    private void answer(MailView answered) {
        String before = answered.row().subject() == null ? "" : answered.row().subject();
        subject = before.regionMatches(true, 0, "re:", 0, 3) ? before : "Re: " + before;
    }

    /** Begins anew with the template just chosen. */
    public void begin() {
        draft = writing.draft(customerId, contactId, caseId, templateId);
        subject = draft.subject();
        body = draft.body();
    }

    /** Looks whether they want to be left alone, so that the reason is asked for. */
    public void lookUpWish() {
        ContactPermission permission = consents.permission(customerId, contactId, ContactChannel.EMAIL, purpose);
        reasonAsked = !permission.free() && !permission.refused();
    }

    public String send() {
        writing.send(
                new MailCommand(customerId, contactId, caseId, answerTo, to, subject, body, purpose, contactReason));
        messages.done("mail.queued");
        return "/customer/view?faces-redirect=true&tab=mail&id=" + customerId;
    }

    public long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(long customerId) {
        this.customerId = customerId;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
    }

    public Long getAnswerTo() {
        return answerTo;
    }

    public void setAnswerTo(Long answerTo) {
        this.answerTo = answerTo;
    }

    public Long getTemplateId() {
        return templateId;
    }

    public void setTemplateId(Long templateId) {
        this.templateId = templateId;
    }

    public MailDraft getDraft() {
        return draft;
    }

    public List<MailTemplateRow> getOffered() {
        return offered;
    }

    /** @return whether there is a server that takes what we send */
    public boolean isAvailable() {
        return available;
    }

    public boolean isReasonAsked() {
        return reasonAsked;
    }

    public ContactPurpose[] getPurposes() {
        return ContactPurpose.values();
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

    public ContactPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(ContactPurpose purpose) {
        this.purpose = purpose;
    }

    public String getContactReason() {
        return contactReason;
    }

    public void setContactReason(String contactReason) {
        this.contactReason = contactReason;
    }
}
