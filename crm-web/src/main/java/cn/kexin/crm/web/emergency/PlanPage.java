package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The emergency plans: everybody reads them, the customer department writes them. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/emergency/plans?faces-redirect=true";

    @EJB
    private EmergencyPlanFacade plans;

    @EJB
    private ProcessFacade processes;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Me me;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private List<EmergencyPlanRow> rows = List.of();
    private List<ProcessModel> types = List.of();
    private List<Ref> units = List.of();
    private PlanForm form;

    public void load() {
        rows = plans.list();
        types = processes.active();
        units = isWriter() ? directory.units(null, DirectoryFacade.MOST) : List.of();
    }

    public void begin() {
        form = new PlanForm(null, List.of(new CallForm(1)), List.of());
    }

    public void edit(long id) {
        EmergencyPlanRow known = plans.find(id);
        List<CallForm> calls = new ArrayList<>();
        for (EmergencyPlanRow.Call call : known.calls()) {
            calls.add(new CallForm(
                    call.number(),
                    call.role(),
                    call.person() == null ? null : directory.person(call.person()),
                    call.minutes()));
        }
        List<DutyForm> duties = known.duties().stream()
                .map(duty -> new DutyForm(duty, duty.person() == null ? null : directory.person(duty.person())))
                .toList();
        form = new PlanForm(known, calls, duties);
    }

    /** What a case of the chosen type may be about; another type has other categories. */
    public void typeChosen() {
        form.setCategory(null);
    }

    /** @return the categories of the chosen type; empty without one */
    public List<Category> getCategories() {
        return types.stream()
                .filter(each -> each.code().equals(form.getCaseType()))
                .flatMap(each -> each.categories().stream())
                .toList();
    }

    public List<Ref> getUnits() {
        return units;
    }

    private String category(EmergencyPlanRow row) {
        return types.stream()
                .filter(each -> row.caseType() == null || each.code().equals(row.caseType()))
                .flatMap(each -> each.category(row.category()).stream())
                .map(each -> each.label().in(texts.locale()))
                .findFirst()
                .orElse(row.category());
    }

    public String save() {
        EmergencyPlanRow known = form.getKnown();
        if (known == null) {
            plans.create(form.toCommand());
        } else {
            plans.change(known.id(), known.version(), form.toCommand());
        }
        messages.done("common.saved");
        return SELF;
    }

    public String turn(EmergencyPlanRow row) {
        plans.turn(row.id(), row.version(), !row.active());
        return SELF;
    }

    /** @return for which cases the plan is, in words */
    public String trigger(EmergencyPlanRow row) {
        String type = types.stream()
                .filter(each -> each.code().equals(row.caseType()))
                .map(each -> each.label().in(texts.locale()))
                .findFirst()
                .orElse(row.caseType());
        String which = Stream.of(type, category(row), row.priority() == null ? null : texts.label(row.priority()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return which.isEmpty() ? texts.of("emergency.every") : which;
    }

    public boolean isWriter() {
        return me.has(Role.Names.CUSTOMER_DEPT);
    }

    public List<EmergencyPlanRow> getRows() {
        return rows;
    }

    public List<ProcessModel> getTypes() {
        return types;
    }

    /** @return what is being written, or null */
    public PlanForm getForm() {
        return form;
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }
}
