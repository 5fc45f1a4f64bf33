package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.casework.ServicePolicyFacade;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The service policies: everybody reads them, the customer department decides, and sees how each would have done. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/case/policies?faces-redirect=true";

    @EJB
    private ServicePolicyFacade policies;

    @EJB
    private ProcessFacade processes;

    @Inject
    private Me me;

    @Inject
    private Messages messages;

    private List<ServicePolicyRow> rows = List.of();
    private List<TriedPolicy> tried = List.of();
    private List<ProcessModel> types = List.of();
    private PolicyForm form;

    public void load() {
        rows = policies.list();
    }

    /** Begins a new policy. */
    public void begin() {
        types = processes.active();
        form = new PolicyForm(null);
    }

    /** Begins to replace a policy. */
    public void edit(long id) {
        types = processes.active();
        form = new PolicyForm(policies.find(id));
    }

    public String save() {
        ServicePolicyRow replaced = form.getReplaced();
        if (replaced == null) {
            policies.create(form.toCommand());
        } else {
            policies.replace(replaced.id(), replaced.version(), form.toCommand());
        }
        messages.done("common.saved");
        return SELF;
    }

    public String end(ServicePolicyRow row) {
        policies.end(row.id(), row.version());
        messages.done("policy.ended");
        return SELF;
    }

    /** Looks how each policy would have done so far. */
    public void tryOut() {
        tried = TriedPolicy.all(policies);
    }

    /** @return how each policy would have done; empty before that was asked */
    public List<TriedPolicy> getTried() {
        return tried;
    }

    public boolean isDecider() {
        return me.has(Role.Names.CUSTOMER_DEPT);
    }

    public boolean isTriable() {
        return !rows.isEmpty() && (isDecider() || me.has(Role.Names.EXECUTIVE));
    }

    public List<ServicePolicyRow> getRows() {
        return rows;
    }

    /** @return what is being decided, or null */
    public PolicyForm getForm() {
        return form;
    }

    public List<ProcessModel> getTypes() {
        return types;
    }

    public ValueClass[] getClasses() {
        return ValueClass.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public List<ClockEnd> getPromises() {
        return List.of(ClockEnd.RESPONSE, ClockEnd.WORD, ClockEnd.RESOLUTION);
    }

    /** @return the ways in which people of ours tell somebody something */
    public List<Channel> getWays() {
        return CustomerWays.ALL;
    }

    public List<Role> getTold() {
        return Stream.of(Role.values()).filter(role -> role != Role.ADMIN).toList();
    }
}
