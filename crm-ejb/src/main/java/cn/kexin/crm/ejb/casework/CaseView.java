package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Blocker;
import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A case with all that its page shows.
 *
 * @param row the facts a list shows too
 * @param revision revision of the definition it began with
 * @param process that definition
 * @param mainStage where it stands on its path: the last stage that was not one of waiting
 * @param role the responsible role
 * @param ownerUsername the face to the customer, or null
 * @param clocks its clocks, the earliest due first
 * @param tasks its duties, in the order in which they were opened
 * @param transitions the ways open from its stage, whether blocked or not
 * @param blockers what keeps it from going forwards
 * @param workable whether the viewer may work on it
 * @param takeable whether the viewer may take it from its queue
 * @param policy the service policy that it was taken in with, or null
 * @param product the product or model it is about, or null
 * @param remedyState how far its cause is found and removed; null while nothing is known of it
 */
public record CaseView(
        CaseRow row,
        int revision,
        ProcessModel process,
        String mainStage,
        Role role,
        String customerNumber,
        Long contactId,
        String contactName,
        String description,
        Channel channel,
        String ownerUsername,
        String ownerName,
        String openedByName,
        Instant respondedAt,
        int reassignments,
        int reopened,
        String externalId,
        List<ClockView> clocks,
        List<TaskView> tasks,
        List<Transition> transitions,
        List<Blocker> blockers,
        boolean workable,
        boolean takeable,
        ServicePolicyRow policy,
        String product,
        RemedyState remedyState)
        implements Serializable {}
