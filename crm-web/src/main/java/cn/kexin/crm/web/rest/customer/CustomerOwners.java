package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.web.rest.customer.CustomerView.Owner;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whose a customer is to be where the body does not say it in full. */
@RequestScoped
public class CustomerOwners {

    @Inject
    private CurrentViewer viewer;

    @EJB
    private DirectoryFacade directory;

    /** @return what was given; without a unit that of the person, without a person the caller */
    Owner of(Owner given) {
        if (given != null && given.unit() != null) {
            return given;
        }
        String username = given == null || given.person() == null ? viewer.get().username() : given.person();
        DirectoryEntry person = directory.person(username);
        return new Owner(person == null ? null : person.unitCode(), username);
    }
}
