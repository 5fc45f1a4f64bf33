package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.casework.RoutingRuleFacade;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.ejb.organisation.SkillFacade;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The routing rules: in their order, each with what it takes and where it sends it. */
@Named
@ViewScoped
public class RoutingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/case/routing?faces-redirect=true";

    @EJB
    private RoutingRuleFacade rules;

    @EJB
    private SkillFacade skills;

    @Inject
    private Divisions divisions;

    @Inject
    private Messages messages;

    private List<RoutingRuleRow> rows = List.of();
    private List<Ref> known = List.of();
    private RoutingForm form;
    private boolean historyShown;

    private final LazyRows<ChangeRow> changes = new LazyRows<>(page -> rules.history(page), ChangeRow::id);

    public void load() {
        rows = rules.list();
        known = skills.list();
    }

    /** Takes a skill away that nobody has. */
    public String forget(Ref skill) {
        skills.forget(skill.id());
        messages.done("routing.skill.removed", skill.name());
        return SELF;
    }

    /** Begins a new rule. */
    public void begin() {
        form = new RoutingForm(null, null);
    }

    public void edit(long id) {
        RoutingRuleRow stored = rules.find(id);
        form = new RoutingForm(stored, divisions.find(stored.divisionCode()).orElse(null));
    }

    /** Another type was chosen, which has categories of its own. */
    public void typeChanged() {
        form.setCategory(null);
    }

    public String save() {
        RoutingRuleRow stored = form.getStored();
        if (stored == null) {
            rules.create(form.toCommand());
        } else {
            rules.change(stored.id(), stored.version(), form.toCommand());
        }
        messages.done("common.saved");
        return SELF;
    }

    public String moveUp(RoutingRuleRow row) {
        rules.moveUp(row.id(), row.version());
        return SELF;
    }

    public String remove(RoutingRuleRow row) {
        rules.remove(row.id(), row.version());
        messages.done("routing.removed");
        return SELF;
    }

    public void showHistory() {
        historyShown = true;
    }

    public List<RoutingRuleRow> getRows() {
        return rows;
    }

    /** @return what is being decided, or null */
    public RoutingForm getForm() {
        return form;
    }

    public List<Ref> getSkills() {
        return known;
    }

    public HandOut[] getHandOuts() {
        return HandOut.values();
    }

    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(role -> role != Role.ADMIN).toList();
    }

    public boolean isHistoryShown() {
        return historyShown;
    }

    public LazyRows<ChangeRow> getChanges() {
        return changes;
    }
}
