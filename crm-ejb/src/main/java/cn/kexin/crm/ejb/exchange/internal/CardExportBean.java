package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.audit.ExportLog;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.exchange.CardExportFacade;
import cn.kexin.crm.ejb.exchange.internal.card.CardFacts;
import cn.kexin.crm.ejb.exchange.internal.card.CardWriter;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the list page by page and writes the cards of each customer's people; holds no more than a page. */
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

    private static final int PAGE = 200;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @Inject
    private KeptCards kept;

    @Inject
    private ExportLog log;

    @Inject
    private CurrentViewer viewer;

    @Override
    public int export(CustomerFilter filter, String sort, OutputStream out) throws IOException {
        long entry = log.begin(viewer.get().personId(), "contacts", "VCARD", filter);
        int written = 0;
        int first = 0;
        List<CustomerRow> rows;
        do {
            rows = customers.list(filter, new PageRequest(first, PAGE, sort)).rows();
            for (CustomerRow row : rows) {
                written += write(row, out);
            }
            first += PAGE;
        } while (rows.size() == PAGE);
        log.end(entry, written);
        return written;
    }

    private int write(CustomerRow customer, OutputStream out) throws IOException {
        boolean open = customer.rights().personalData();
        List<ContactRow> people = contacts.list(customer.id());
        Map<Long, String> cards =
                open ? kept.of(people.stream().map(ContactRow::id).toList()) : Map.of();
        for (ContactRow person : people) {
            CardFacts facts = new CardFacts(
                    person.name(),
                    customer.name(),
                    person.title(),
                    open ? person.phones() : List.of(),
                    open ? person.emails() : List.of());
            String card = CardWriter.write(facts, cards.get(person.id()));
            out.write(card.getBytes(StandardCharsets.UTF_8));
        }
        return people.size();
    }
}
