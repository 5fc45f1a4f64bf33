package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Customers that the reader may see, by their id. */
@ApplicationScoped
@FacesConverter(value = "customerChoice", managed = true)
public class CustomerChoiceConverter implements Converter<CustomerChoice> {

    @EJB
    private CustomerFacade customers;

    @Override
    public CustomerChoice getAsObject(FacesContext faces, UIComponent input, String id) {
        return id == null || !id.matches("\\d{1,18}") ? null : CustomerChoice.of(customers.brief(Long.parseLong(id)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, CustomerChoice choice) {
        return choice == null ? "" : String.valueOf(choice.id());
    }
}
