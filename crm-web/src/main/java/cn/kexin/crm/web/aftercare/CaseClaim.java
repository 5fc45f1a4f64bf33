package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyClaim;
import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.ClaimView;
import cn.kexin.crm.web.casework.CasePage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The claim that is worked on as the case on the page. */
@Named
@RequestScoped
public class CaseClaim {

    @EJB
    private ClaimFacade claims;

    @Inject
    private CasePage page;

    private ClaimView view;

    @PostConstruct
    void read() {
        if (WarrantyClaim.PROCESS.equals(page.getView().row().type())) {
            view = claims.findByCase(page.getId());
        }
    }

    /** @return the claim, or null when the case is another matter */
    public ClaimView getView() {
        return view;
    }
}
