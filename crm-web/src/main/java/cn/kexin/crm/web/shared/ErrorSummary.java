package cn.kexin.crm.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Everything that is wrong on the page, each with a link to its field. */
@Named
@RequestScoped
public class ErrorSummary {

    /** @return the errors in the order of the form, page-wide ones first */
    public List<Item> getItems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Item> items = new ArrayList<>();
        collect(faces, null, items);
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            if (id != null) {
                collect(faces, id, items);
            }
        }
        return items;
    }

    private static void collect(FacesContext faces, String id, List<Item> items) {
        UIComponent component = id == null ? null : faces.getViewRoot().findComponent(id);
        for (FacesMessage message : faces.getMessageList(id)) {
            if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                message.rendered();
                String label = component instanceof UIInput
                        ? Objects.toString(component.getAttributes().get("label"), null)
                        : null;
                items.add(new Item(target(component), label, message.getSummary()));
            }
        }
    }

    private static String target(UIComponent component) {
        return component instanceof UIInput input
                ? input instanceof org.primefaces.component.api.InputHolder holder
                        ? holder.getInputClientId()
                        : input.getClientId()
                : null;
    }

    /**
     * One error.
     *
     * @param target element id of the field, null for the whole page
     * @param label the field's name, or null
     * @param text what is wrong
     */
    public record Item(String target, String label, String text) {}
}
