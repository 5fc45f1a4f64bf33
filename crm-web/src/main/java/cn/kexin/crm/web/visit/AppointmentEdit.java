package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.AppointmentDraft;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.ejb.visit.AppointmentWarning;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;

/** The form of an appointment: a new one of a case or a customer, or what an arranged one is for and who goes. */
@Named
@ViewScoped
public class AppointmentEdit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_HOURS = 2;

    @EJB
    private AppointmentFacade appointments;

    @EJB
    private ContactFacade contacts;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Divisions divisions;

    @Inject
    private Messages messages;

    private Long id;
    private Long customerId;
    private Long caseId;
    private String start;
    private Ref picked;
    private AppointmentView stored;
    private AppointmentDraft draft;
    private List<ContactRow> people = List.of();
    private List<AppointmentWarning> warnings = List.of();
    private final AppointmentForm form = new AppointmentForm();

    public void load() {
        if (id != null) {
            stored = appointments.find(id);
            Ref theCase = stored.row().theCase();
            draft = new AppointmentDraft(
                    stored.row().customer(), theCase, null, null, stored.row().siteDivision(), null);
            form.fill(stored);
        } else if (caseId != null || customerId != null) {
            draft = appointments.draft(customerId, caseId);
            begin();
        }
        if (draft != null) {
            form.setSiteDivision(divisions.find(draft.siteDivision()).orElse(null));
            people = contacts.list(draft.customer().id()).stream()
                    .filter(ContactRow::active)
                    .toList();
        }
    }

    private void begin() {
        form.setContactId(draft.contactId());
        form.setSiteAddress(draft.siteAddress());
        form.setSubject(draft.theCase() == null ? null : draft.theCase().name());
        if (draft.person() != null) {
            form.getPeople().add(directory.person(draft.person().code()));
        }
        try {
            form.setStartsAt(start == null || start.length() > 19 ? null : LocalDateTime.parse(start));
        } catch (DateTimeException e) {
            form.setStartsAt(null);
        }
        suggestEnd();
    }

    /** Whoever says when it begins mostly means two hours. */
    public void suggestEnd() {
        if (form.getStartsAt() != null
                && (form.getEndsAt() == null || !form.getEndsAt().isAfter(form.getStartsAt()))) {
            form.setEndsAt(form.getStartsAt().plusHours(USUAL_HOURS));
        }
    }

    /** @return the form for the customer that was chosen */
    public String pick() {
        return "/appointment/edit?faces-redirect=true&customer=" + picked.id()
                + (start == null ? "" : "&start=" + URLEncoder.encode(start, StandardCharsets.UTF_8));
    }

    /** Arranges it, unless there is something to think of that was not seen yet. */
    public String save() {
        if (stored != null) {
            appointments.change(id, stored.row().version(), form.toChange());
            messages.done("common.saved");
            return "/appointment/view?faces-redirect=true&id=" + id;
        }
        AppointmentCommand command = form.toCommand(draft.customer().id(), caseId);
        warnings = appointments.check(command, null);
        if (!warnings.isEmpty() && !form.isAcknowledged()) {
            messages.refuse("visit.warning.tick");
            return null;
        }
        long made = appointments.arrange(command);
        messages.done("visit.arranged");
        return "/appointment/view?faces-redirect=true&id=" + made;
    }

    /** @return whether a time that was typed occurs twice there, so that one of them has to be chosen */
    public boolean isTwice() {
        return Clocks.isTwice(form.getStartsAt(), form.getZone()) || Clocks.isTwice(form.getEndsAt(), form.getZone());
    }

    public AppointmentForm getForm() {
        return form;
    }

    public List<AppointmentWarning> getWarnings() {
        return warnings;
    }

    public List<ContactRow> getPeople() {
        return people;
    }

    /** @return whose and what for; null while no customer is chosen */
    public AppointmentDraft getDraft() {
        return draft;
    }

    /** @return the one that is changed; null for a new one */
    public AppointmentView getStored() {
        return stored;
    }

    public Ref getPicked() {
        return picked;
    }

    public void setPicked(Ref picked) {
        this.picked = picked;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }
}
