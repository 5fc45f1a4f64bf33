package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.audit.ExportLog;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.CustomerWalk;
import cn.kexin.crm.ejb.exchange.CardExportFacade;
import cn.kexin.crm.ejb.exchange.internal.card.CardFacts;
import cn.kexin.crm.ejb.exchange.internal.card.CardWriter;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Walks through the list and writes the cards of each customer's people; no transaction is open while bytes are on their way. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class CardExportBean implements CardExportFacade {

    @Inject
    private CustomerWalk walk;

    @EJB
    private ContactFacade contacts;

    @Inject
    private ContactPermissions permissions;

    @Inject
    private KeptCards kept;

    @Inject
    private ExportLog log;

    @Inject
    private CurrentViewer viewer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int export(CustomerFilter filter, String sort, OutputStream out) throws IOException {
        long entry = log.begin(viewer.get().personId(), "contacts", "VCARD", filter);
        int[] written = {0};
        walk.walk(filter, sort, rows -> written[0] += write(rows, out));
        log.end(entry, written[0]);
        return written[0];
    }

    private int write(List<CustomerRow> customers, OutputStream out) throws IOException {
        Map<Long, List<ContactRow>> people =
                contacts.listAll(customers.stream().map(CustomerRow::id).toList());
        Map<Long, String> cards = kept.of(customers.stream()
                .filter(customer -> customer.rights().personalData())
                .flatMap(customer -> people.getOrDefault(customer.id(), List.of()).stream())
                .map(ContactRow::id)
                .toList());
        Map<Long, Predicate<Long>> leftAlone = permissions.leftAlone(people.keySet());
        int written = 0;
        for (CustomerRow customer : customers) {
            for (ContactRow person : people.getOrDefault(customer.id(), List.of())) {
                boolean alone =
                        leftAlone.getOrDefault(customer.id(), nobody -> false).test(person.id());
                String card = CardWriter.write(facts(person, customer), alone, cards.get(person.id()));
                out.write(card.getBytes(StandardCharsets.UTF_8));
                written++;
            }
        }
        return written;
    }

    private static CardFacts facts(ContactRow person, CustomerRow customer) {
        boolean open = customer.rights().personalData();
        return new CardFacts(
                person.name(),
                customer.name(),
                person.title(),
                open ? person.phones() : List.of(),
                open ? person.emails() : List.of());
    }
}
