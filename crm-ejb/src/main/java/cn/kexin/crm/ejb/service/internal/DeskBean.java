package cn.kexin.crm.ejb.service.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.casework.FirstContactFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.service.DeskAnswer;
import cn.kexin.crm.ejb.service.DeskFacade;
import cn.kexin.crm.ejb.service.DeskHit;
import cn.kexin.crm.ejb.service.DeskView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Serves whoever answers the phone. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class DeskBean implements DeskFacade {

    /** The case type of what customers ask for on the phone. */
    private static final String TYPE = "SERVICE_REQUEST";

    @Inject
    private DeskSearch search;

    @Inject
    private DeskCards cards;

    @EJB
    private InteractionFacade touches;

    @EJB
    private FirstContactFacade firstContacts;

    @Override
    public List<DeskHit> find(String text, int limit) {
        return text.isBlank() ? List.of() : search.find(text.strip(), limit);
    }

    @Override
    public DeskView open(long customerId) {
        return cards.of(customerId);
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public long answered(DeskAnswer answer) {
        return touches.log(
                answer.customerId(),
                new InteractionCommand(
                        Channel.PHONE,
                        TouchDirection.IN,
                        null,
                        answer.contactId(),
                        answer.question(),
                        answer.answer(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        // An answer to a question settles nothing that was agreed before.
                        List.of()));
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public long settled(DeskAnswer answer, boolean confirmed) {
        return firstContacts.settle(
                new OpenCase(
                        TYPE,
                        answer.topic().category(),
                        answer.customerId(),
                        answer.contactId(),
                        answer.question(),
                        null,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null,
                        answer.product()),
                answer.answer(),
                confirmed);
    }
}
