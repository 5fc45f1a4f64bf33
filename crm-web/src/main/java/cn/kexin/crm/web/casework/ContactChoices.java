package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may speak for a customer. */
@RequestScoped
public class ContactChoices {

    @EJB
    private ContactFacade contacts;

    @Inject
    private Texts texts;

    /** @return those still at the customer */
    List<ContactChoice> of(long customerId) {
        return contacts.list(customerId).stream()
                .filter(ContactRow::active)
                .map(row -> new ContactChoice(row.id(), label(row)))
                .toList();
    }

    private String label(ContactRow row) {
        return Stream.of(row.name(), row.title(), texts.label(row.decisionRole()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
