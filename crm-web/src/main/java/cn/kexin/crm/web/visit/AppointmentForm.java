package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.TimeChoice;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.ejb.visit.ChangeAppointment;
import cn.kexin.crm.web.shared.Formats;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What somebody types of an appointment. */
public class AppointmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private AppointmentKind kind = AppointmentKind.REPAIR;
    private String subject;
    private Long contactId;
    private String siteAddress;
    private Division siteDivision;
    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private String zone = Formats.zone().getId();
    private TimeChoice choice;
    private List<DirectoryEntry> people = new ArrayList<>();
    private boolean acknowledged;

    void fill(AppointmentView view) {
        kind = view.row().kind();
        subject = view.row().subject();
        contactId = view.contact() == null ? null : view.contact().id();
        siteAddress = view.row().siteAddress();
        view.row().people().forEach(each -> people.add(new DirectoryEntry(each.code(), each.name(), null, null)));
    }

    AppointmentCommand toCommand(long customerId, Long caseId) {
        return new AppointmentCommand(
                customerId,
                caseId,
                kind,
                subject,
                contactId,
                siteAddress,
                divisionCode(),
                startsAt,
                endsAt,
                zone,
                choice,
                usernames(),
                acknowledged);
    }

    ChangeAppointment toChange() {
        return new ChangeAppointment(kind, subject, contactId, siteAddress, divisionCode(), usernames(), acknowledged);
    }

    private String divisionCode() {
        return siteDivision == null ? null : siteDivision.code();
    }

    private List<String> usernames() {
        return people == null
                ? List.of()
                : people.stream().map(DirectoryEntry::username).toList();
    }

    public AppointmentKind getKind() {
        return kind;
    }

    public void setKind(AppointmentKind kind) {
        this.kind = kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public String getSiteAddress() {
        return siteAddress;
    }

    public void setSiteAddress(String siteAddress) {
        this.siteAddress = siteAddress;
    }

    public Division getSiteDivision() {
        return siteDivision;
    }

    public void setSiteDivision(Division siteDivision) {
        this.siteDivision = siteDivision;
    }

    public LocalDateTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalDateTime startsAt) {
        this.startsAt = startsAt;
    }

    public LocalDateTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(LocalDateTime endsAt) {
        this.endsAt = endsAt;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public TimeChoice getChoice() {
        return choice;
    }

    public void setChoice(TimeChoice choice) {
        this.choice = choice;
    }

    public List<DirectoryEntry> getPeople() {
        return people;
    }

    public void setPeople(List<DirectoryEntry> people) {
        this.people = people;
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}
