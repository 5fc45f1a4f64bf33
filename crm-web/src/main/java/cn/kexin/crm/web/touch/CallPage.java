package cn.kexin.crm.web.touch;

import cn.kexin.crm.ejb.touch.CallFacade;
import cn.kexin.crm.ejb.touch.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A call comes in: goes on to the service desk with the customer when the number is one customer's, otherwise offers what there is. */
@Named
@RequestScoped
public class CallPage {

    private static final int LONGEST = 60;

    @EJB
    private CallFacade calls;

    private String number;
    private List<Caller> callers = List.of();

    public void load() throws IOException {
        if (number == null) {
            return;
        }
        number = number.strip();
        callers = calls.whoHas(number.substring(0, Math.min(LONGEST, number.length())));
        if (callers.size() == 1) {
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + deskPath(callers.get(0)));
            faces.responseComplete();
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** @return the number as a part of an address */
    public String getEncodedNumber() {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** @return where the desk shows everything about the caller's customer */
    public String deskPath(Caller caller) {
        String contact =
                caller.contact() == null ? "" : "&contact=" + caller.contact().id();
        return "/service/desk.xhtml?customer=" + caller.customer().id() + contact + "&call=" + getEncodedNumber();
    }

    /** @return whose number it may be; the likeliest first */
    public List<Caller> getCallers() {
        return callers;
    }
}
