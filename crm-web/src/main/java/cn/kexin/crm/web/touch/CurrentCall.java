package cn.kexin.crm.web.touch;

import cn.kexin.crm.ejb.touch.CallFacade;
import cn.kexin.crm.ejb.touch.Caller;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.customer.TouchPage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The call that the customer's page was opened for, if the address names a number of this customer. */
@Named
@ViewScoped
public class CurrentCall implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    @EJB
    private CallFacade calls;

    @Inject
    private CustomerPage page;

    @Inject
    private TouchPage touch;

    private Caller caller;
    private String number;

    @PostConstruct
    void read() {
        String called = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("call");
        if (called == null || called.length() > LONGEST) {
            return;
        }
        caller = calls.whoHas(called).stream()
                .filter(each -> each.customer().id() == page.getId())
                .findFirst()
                .orElse(null);
        if (caller != null) {
            number = called;
            touch.beginCall(
                    caller.customer(),
                    caller.contact() == null ? null : caller.contact().id());
        }
    }

    /** @return whose number it is, or null when nobody calls */
    public Caller getCaller() {
        return caller;
    }

    public String getNumber() {
        return number;
    }
}
