package cn.kexin.crm.ejb.emergency.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.ejb.emergency.EmergencyReviewFacade;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets those who led an emergency end it, look back, and see to it that it goes better next time. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class EmergencyReviewBean implements EmergencyReviewFacade {

    @Inject
    private EmergencyDoor door;

    @Inject
    private EmergencyCalls calls;

    @Inject
    private EmergencyDuties duties;

    @Inject
    private EmergencyImprovements improvements;

    @Override
    public void end(long id, long version) {
        Emergency emergency = door.led(id, version);
        duties.requireNoneOpen(emergency);
        calls.end(emergency, door.me());
        duties.oweReview(emergency);
    }

    @Override
    public void review(long id, long version, String well, String badly) {
        Emergency emergency = door.led(id, version);
        calls.review(emergency, door.me(), well, badly);
        duties.reviewed(emergency);
    }

    @Override
    public void improve(long id, long version, ActionCommand command) {
        Emergency emergency = door.led(id, version);
        improvements.add(emergency, command);
        calls.log(emergency, EmergencyEntryKind.IMPROVEMENT, door.me(), command.what());
    }

    @Override
    public void close(long id, long version) {
        calls.close(door.led(id, version), door.me());
    }
}
