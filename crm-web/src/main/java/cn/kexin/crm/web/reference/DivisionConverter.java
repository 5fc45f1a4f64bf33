package cn.kexin.crm.web.reference;

import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;

/** Divisions by code. */
@ApplicationScoped
@FacesConverter(value = "division", managed = true)
public class DivisionConverter implements Converter<Division> {

    @Inject
    private Divisions divisions;

    @Override
    public Division getAsObject(FacesContext faces, UIComponent input, String code) {
        return divisions.find(code).orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, Division division) {
        return division == null ? "" : division.code();
    }
}
