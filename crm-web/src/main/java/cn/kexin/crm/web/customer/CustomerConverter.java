package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Customers by id, as far as the person may see them. */
@ApplicationScoped
@FacesConverter(value = "customer", managed = true)
public class CustomerConverter implements Converter<Ref> {

    private static final String UNSEEN = "****";

    @EJB
    private CustomerFacade customers;

    @Override
    public Ref getAsObject(FacesContext faces, UIComponent input, String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            return null;
        }
        try {
            CustomerRow row = customers.find(Long.parseLong(id));
            return new Ref(row.id(), row.number(), row.name());
        } catch (NotFoundException e) {
            // A link that was there before may lead to what the person does not see; the facade refuses any other.
            return new Ref(Long.parseLong(id), null, UNSEEN);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, Ref customer) {
        return customer == null ? "" : String.valueOf(customer.id());
    }
}
