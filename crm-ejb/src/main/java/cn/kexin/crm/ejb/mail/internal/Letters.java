package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.mail.MailTemplate;
import cn.kexin.crm.domain.mail.Placeholder;
import cn.kexin.crm.domain.mail.Salutation;
import cn.kexin.crm.domain.mail.TemplateText;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.mail.MailDraft;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fills templates with what the signed-in person writes about. */
@ApplicationScoped
public class Letters {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    /**
     * @param contact to whom, or null
     * @param about the case it is about, or null
     * @param template what to begin with, or null for nothing
     */
    MailDraft draft(Customer customer, Contact contact, Ref about, MailTemplate template, List<String> addresses) {
        Map<Placeholder, String> values =
                template == null ? Map.of() : values(customer, contact, about, template.isEnglish());
        String caseNumber = about == null ? null : about.code();
        return new MailDraft(
                new Ref(customer.getId(), customer.getNumber(), customer.getName()),
                contact == null ? null : contact.getName(),
                caseNumber,
                addresses,
                template == null
                        ? caseNumber
                        : TemplateText.fill(template.getSubject(), values).strip(),
                template == null ? null : TemplateText.fill(template.getBody(), values));
    }

    private Map<Placeholder, String> values(Customer customer, Contact contact, Ref about, boolean english) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        String title = contact == null ? null : contact.getTitle();
        values.put(Placeholder.CUSTOMER_NAME, customer.getName());
        values.put(Placeholder.CUSTOMER_NUMBER, customer.getNumber());
        values.put(Placeholder.CONTACT_NAME, contact == null ? "" : contact.getName());
        values.put(Placeholder.CONTACT_TITLE, title == null ? "" : title);
        values.put(
                Placeholder.CONTACT_SALUTATION,
                Salutation.of(contact == null ? null : contact.getName(), title, customer.getName(), english));
        values.put(
                Placeholder.OWNER_NAME,
                customer.getOwnerPerson() == null
                        ? ""
                        : customer.getOwnerPerson().getName());
        values.put(Placeholder.OWNER_UNIT, customer.getOwnerUnit().getName());
        Person sender = em.find(Person.class, viewer.get().personId());
        values.put(Placeholder.SENDER_NAME, sender.getName());
        values.put(Placeholder.SENDER_UNIT, sender.getUnit().getName());
        values.put(Placeholder.CASE_NUMBER, about == null ? "" : about.code());
        values.put(Placeholder.CASE_SUBJECT, about == null ? "" : about.name());
        values.put(
                Placeholder.TODAY,
                LocalDate.ofInstant(clock.instant(), zone.get()).toString());
        return values;
    }
}
