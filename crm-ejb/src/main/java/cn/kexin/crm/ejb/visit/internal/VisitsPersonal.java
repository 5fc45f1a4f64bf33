package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.ejb.attachment.AttachmentErasure;
import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Appointments: that we came stays, because units are assessed on it; the words lose the person, and of a customer who is a
 * person, or an appointment with the contact person, the signature and the photos go.
 */
@ApplicationScoped
public class VisitsPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Inject
    private AttachmentErasure files;

    @Override
    public String code() {
        return "visits";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows("select a.number, a.subject, a.site_address, a.signer, a.starts_at, p.name from appointment a "
                        + "left join person p on p.id = a.person_id where a." + person.concerns()
                        + " order by a.starts_at desc, a.id desc")
                .stream()
                .map(row -> new PersonalFact(
                        "privacy.fact.appointment", PersonalFact.joined(row, 4), Instants.of(row[4]), (String) row[5]))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        long mentions = sources(person).stream()
                .mapToLong(source -> texts.mentions(source, person))
                .sum();
        return List.of(
                ErasureLine.removed("privacy.rows.visitFiles", attached(person).size()),
                ErasureLine.masked("privacy.rows.visitWords", mentions));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        List<Long> attached = attached(person);
        int erased = attached.isEmpty() ? 0 : files.erase(attached, sign);
        return erased
                + sources(person).stream()
                        .mapToInt(source -> texts.mask(source, person, sign))
                        .sum();
    }

    private List<Long> attached(DataSubject person) {
        return texts
                .rows("select f.id, f.file_name from attachment f where f.subject_type = '" + Appointment.TYPE
                        + "' and f.removed_at is null and f.subject_id in (select a.id from appointment a where a."
                        + person.concerns() + ")")
                .stream()
                .map(row -> ((Number) row[0]).longValue())
                .toList();
    }

    private static List<PersonalTexts.Source> sources(DataSubject person) {
        String ofCustomer = "customer_id in " + person.familyInSql();
        String ofVisits = "visit_id in (select v.id from return_visit v where v." + ofCustomer + ")";
        return List.of(
                new PersonalTexts.Source(
                        "return_visit",
                        "id",
                        List.of(
                                new PersonalTexts.Column("site_address", 200),
                                new PersonalTexts.Column("summary", 4000)),
                        ofCustomer),
                new PersonalTexts.Source(
                        "visit_answer", "id", List.of(new PersonalTexts.Column("answer", 2000)), ofVisits),
                new PersonalTexts.Source(
                        "visit_finding", "id", List.of(new PersonalTexts.Column("words", 1000)), ofVisits),
                new PersonalTexts.Source(
                        "appointment",
                        "id",
                        List.of(
                                new PersonalTexts.Column("subject", 200),
                                new PersonalTexts.Column("site_address", 200),
                                new PersonalTexts.Column("findings", 4000),
                                new PersonalTexts.Column("parts", 2000),
                                new PersonalTexts.Column("signer", 80)),
                        ofCustomer),
                new PersonalTexts.Source(
                        "appointment_event",
                        "id",
                        List.of(new PersonalTexts.Column("note", 500)),
                        "appointment_id in (select a.id from appointment a where a." + ofCustomer + ")"));
    }
}
