package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.MatchingMethod;
import cn.kexin.crm.ejb.customer.MatchingFacade;
import cn.kexin.crm.ejb.customer.MatchingRuleRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The matching rules: by what duplicates are recognised and what happens then. */
@Named
@ViewScoped
public class MatchingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private MatchingFacade matching;

    @Inject
    private Messages messages;

    private List<MatchingRuleRow> rules;
    private RuleForm form;

    public void load() {
        rules = matching.rules();
    }

    public void begin() {
        form = new RuleForm();
    }

    public void edit(MatchingRuleRow rule) {
        form = RuleForm.of(rule);
    }

    public String save() {
        matching.saveRule(form.getId(), form.getVersion(), form.toCommand());
        messages.done("common.saved");
        return "/customer/matching?faces-redirect=true";
    }

    public String remove() {
        matching.removeRule(form.getId());
        messages.done("matching.rules.removed");
        return "/customer/matching?faces-redirect=true";
    }

    public List<MatchingRuleRow> getRules() {
        return rules;
    }

    /** @return what is being changed, or null */
    public RuleForm getForm() {
        return form;
    }

    public CustomerKind[] getKinds() {
        return CustomerKind.values();
    }

    public MatchingMethod[] getNameMethods() {
        return MatchingMethod.values();
    }

    /** @return how numbers, addresses and codes are compared: however they are written */
    public MatchingMethod[] getKeyMethods() {
        return new MatchingMethod[] {MatchingMethod.NORMALISED};
    }

    public DuplicateResponse[] getEntryResponses() {
        return DuplicateResponse.values();
    }

    /** @return what may happen while a file is read, when nobody is there to be warned */
    public DuplicateResponse[] getImportResponses() {
        return new DuplicateResponse[] {DuplicateResponse.LOG, DuplicateResponse.BLOCK};
    }
}
