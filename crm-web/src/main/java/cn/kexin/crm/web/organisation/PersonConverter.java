package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** People by their sign-in name. */
@ApplicationScoped
@FacesConverter(value = "person", managed = true)
public class PersonConverter implements Converter<DirectoryEntry> {

    @EJB
    private DirectoryFacade directory;

    @Override
    public DirectoryEntry getAsObject(FacesContext faces, UIComponent input, String username) {
        return username == null || username.isBlank() ? null : directory.person(username);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, DirectoryEntry person) {
        return person == null ? "" : person.username();
    }
}
