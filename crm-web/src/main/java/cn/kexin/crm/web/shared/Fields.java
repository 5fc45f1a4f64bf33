package cn.kexin.crm.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.EnumSet;
import org.primefaces.component.autocomplete.AutoComplete;
import org.primefaces.util.ComponentUtils;

/** Finds the input on a page that a facade's field name means: the input of the submitted form whose id is that name. */
final class Fields {

    private Fields() {}

    /** @return the input's client id, or null when the page has none of that name */
    static String clientId(FacesContext faces, String field) {
        if (field == null) {
            return null;
        }
        String[] found = new String[1];
        VisitContext visit = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(visit, (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && isMeant(component, field)) {
                reject(faces, input);
                found[0] = component.getClientId();
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    /** In a repeated part, where ids are the same, an attribute says what an input is for. */
    private static boolean isMeant(UIComponent component, String field) {
        return field.equals(component.getId())
                || field.equals(component.getAttributes().get("field"));
    }

    /** Marks the field and lets it show what was typed: PrimeFaces empties an invalid field that holds no submitted value. */
    private static void reject(FacesContext faces, UIInput input) {
        if (input instanceof AutoComplete several && several.isMultiple()) {
            input.setSubmittedValue(chosen(faces, several));
        } else if (!(input instanceof UISelectMany)) {
            input.setSubmittedValue(ComponentUtils.getValueToRender(faces, input));
        }
        input.setValid(false);
    }

    /** Where several are chosen, they are submitted one by one. */
    @SuppressWarnings("unchecked")
    private static String[] chosen(FacesContext faces, AutoComplete several) {
        Converter<Object> converter = several.getConverter();
        return several.getValue() instanceof Collection<?> chosen
                ? chosen.stream()
                        .map(each -> converter == null ? each.toString() : converter.getAsString(faces, several, each))
                        .toArray(String[]::new)
                : new String[0];
    }

    /** @return the last named step of a constraint's path, such as {@code phone} of {@code create.command.phone} */
    static String lastName(Path path) {
        String name = null;
        for (Path.Node node : path) {
            if (node.getName() != null) {
                name = node.getName();
            }
        }
        return name;
    }
}
