package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Answers inputs that complete customers while somebody types any part of name, pinyin, phone or number. */
@Named
@RequestScoped
public class CustomerPicker {

    private static final int HITS = 15;

    @EJB
    private CustomerFacade customers;

    public List<Ref> complete(String text) {
        return customers.lookup(text == null ? "" : text, HITS).stream()
                .map(row -> new Ref(row.id(), row.number(), row.name()))
                .toList();
    }
}
