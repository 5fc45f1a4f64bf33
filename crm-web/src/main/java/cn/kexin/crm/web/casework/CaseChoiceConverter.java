package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseworkFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Cases that the reader may see, by their id. */
@ApplicationScoped
@FacesConverter(value = "caseChoice", managed = true)
public class CaseChoiceConverter implements Converter<CaseChoice> {

    @EJB
    private CaseworkFacade casework;

    @Override
    public CaseChoice getAsObject(FacesContext faces, UIComponent input, String id) {
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : CaseChoice.of(casework.find(Long.parseLong(id)).row());
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, CaseChoice choice) {
        return choice == null ? "" : String.valueOf(choice.id());
    }
}
