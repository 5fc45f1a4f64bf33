package cn.kexin.crm.ejb.casework.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.CustomerWordFacade;
import cn.kexin.crm.ejb.casework.InformCustomer;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps a word to a customer where touches are kept and where the case's evidence is. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
public class CustomerWordBean implements CustomerWordFacade {

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @EJB
    private InteractionFacade touches;

    @Override
    public void inform(InformCustomer command) {
        CustomerCase theCase = cases.visible(command.caseId());
        StaleVersionException.check(theCase, command.version());
        theCase.inform(acts.on(theCase), command.words().strip());
        Contact contact = theCase.getContact();
        touches.log(
                theCase.getCustomer().getId(),
                new InteractionCommand(
                        command.channel(),
                        TouchDirection.OUT,
                        null,
                        contact == null ? null : contact.getId(),
                        theCase.getNumber() + " " + command.words().strip(),
                        null,
                        null,
                        null,
                        command.contactReason(),
                        null,
                        List.of(),
                        // What was agreed about other things is still owed.
                        List.of()));
    }
}
