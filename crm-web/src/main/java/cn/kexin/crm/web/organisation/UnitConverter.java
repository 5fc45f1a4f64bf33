package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Units by their code. */
@ApplicationScoped
@FacesConverter(value = "unit", managed = true)
public class UnitConverter implements Converter<Ref> {

    @EJB
    private DirectoryFacade directory;

    @Override
    public Ref getAsObject(FacesContext faces, UIComponent input, String code) {
        return code == null || code.isBlank() ? null : directory.unit(code);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, Ref unit) {
        return unit == null ? "" : unit.code();
    }
}
