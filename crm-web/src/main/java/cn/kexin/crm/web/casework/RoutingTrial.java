package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.RoutingAnswer;
import cn.kexin.crm.ejb.casework.RoutingQuestion;
import cn.kexin.crm.ejb.casework.RoutingRuleFacade;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Asks where a matter would go. */
@Named
@ViewScoped
public class RoutingTrial implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RoutingRuleFacade rules;

    private String caseType;
    private String category;
    private String product;
    private Ref customer;
    private Division division;
    private RoutingAnswer answer;

    /** Another type was chosen, which has categories of its own. */
    public void typeChanged() {
        category = null;
        answer = null;
    }

    public void ask() {
        answer = rules.tryOut(new RoutingQuestion(
                caseType,
                category,
                product,
                customer == null ? null : customer.id(),
                division == null ? null : division.code()));
    }

    public String getCaseType() {
        return caseType;
    }

    public void setCaseType(String caseType) {
        this.caseType = caseType;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public Ref getCustomer() {
        return customer;
    }

    public void setCustomer(Ref customer) {
        this.customer = customer;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }

    /** @return where it would go, or null before that was asked */
    public RoutingAnswer getAnswer() {
        return answer;
    }
}
