package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.visit.VisitOccasion;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.visit.VisitRuleFacade;
import cn.kexin.crm.ejb.visit.VisitRuleRow;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules by which return visits fall due, kept by the customer department. */
@Named
@ViewScoped
public class VisitRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private VisitRuleFacade rules;

    @EJB
    private ProcessFacade processes;

    @Inject
    private Messages messages;

    private List<VisitRuleRow> rows = List.of();
    private final Map<String, String> types = new LinkedHashMap<>();
    private VisitRuleForm form;

    public void load() {
        rows = rules.list();
        processes.active().forEach(model -> types.put(Formats.name(model.label()), model.code()));
    }

    public void begin() {
        form = new VisitRuleForm(null);
    }

    public void edit(VisitRuleRow row) {
        form = new VisitRuleForm(row);
    }

    public String save() {
        if (form.getStored() == null) {
            rules.create(form.toCommand());
        } else {
            rules.change(form.getStored().id(), form.getStored().version(), form.toCommand());
        }
        messages.done("common.saved");
        return "/visit/rules?faces-redirect=true";
    }

    /** Lets the plan be made now. */
    public String plan() {
        rules.plan();
        messages.done("visit.planning");
        return "/visit/rules?faces-redirect=true";
    }

    /** @return what people call the case type of that code */
    public String typeName(String code) {
        return types.entrySet().stream()
                .filter(each -> each.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }

    public List<VisitRuleRow> getRows() {
        return rows;
    }

    public Map<String, String> getTypes() {
        return types;
    }

    public VisitOccasion[] getOccasions() {
        return VisitOccasion.values();
    }

    public ValueClass[] getValueClasses() {
        return ValueClass.values();
    }

    /** @return what is being changed, or null */
    public VisitRuleForm getForm() {
        return form;
    }
}
