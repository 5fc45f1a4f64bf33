package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written down of the background and preferences of the customer on the page and its people. */
@Named
@RequestScoped
public class CustomerProfileList {

    @EJB
    private CustomerProfileFacade profiles;

    @EJB
    private ContactFacade contacts;

    @Inject
    private CustomerPage page;

    private List<CustomerProfileFacade.Profile> rows;
    private List<Ref> missing;

    @PostConstruct
    void read() {
        CustomerRow customer = page.getRow();
        rows = profiles.list(customer.id());
        missing = new ArrayList<>();
        if (rows.stream().noneMatch(each -> each.contact() == null)) {
            missing.add(new Ref(customer.id(), customer.number(), customer.name()));
        }
        Set<Long> known = rows.stream()
                .filter(each -> each.contact() != null)
                .map(each -> each.contact().id())
                .collect(Collectors.toSet());
        contacts.list(customer.id()).stream()
                .filter(ContactRow::active)
                .filter(each -> !known.contains(each.id()))
                .forEach(each -> missing.add(new Ref(each.id(), null, each.name())));
    }

    public List<CustomerProfileFacade.Profile> getRows() {
        return rows;
    }

    /** @return of whom nothing is written down: the customer itself under its own id, and its people */
    public List<Ref> getMissing() {
        return missing;
    }
}
