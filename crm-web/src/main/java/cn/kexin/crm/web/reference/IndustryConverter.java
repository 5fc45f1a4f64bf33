package cn.kexin.crm.web.reference;

import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;

/** Industries by code. */
@ApplicationScoped
@FacesConverter(value = "industry", managed = true)
public class IndustryConverter implements Converter<Industry> {

    @Inject
    private Industries industries;

    @Override
    public Industry getAsObject(FacesContext faces, UIComponent input, String code) {
        return industries.find(code).orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, Industry industry) {
        return industry == null ? "" : industry.code();
    }
}
