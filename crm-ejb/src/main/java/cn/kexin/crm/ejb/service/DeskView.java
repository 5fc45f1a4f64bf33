package cn.kexin.crm.ejb.service;

import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.customer.CustomerCard;
import cn.kexin.crm.ejb.project.ProjectStanding;
import java.io.Serializable;
import java.util.List;

/**
 * Everything that whoever answers the phone needs to know of a customer, in the eyes of the signed-in person.
 *
 * @param card who the customer is and what is promised to it
 * @param contacts who may be calling, by name
 * @param owed open cases with their duties, the earliest deadline first, those without one last
 * @param steps what was agreed and is still owed, the most urgent first
 * @param projects the latest first
 * @param warranties by the end, those that end last first
 * @param retentions money that the customer keeps back; empty for those who may not read the terms of trade
 * @param touches the latest first
 */
public record DeskView(
        CustomerCard card,
        List<DeskContact> contacts,
        List<OwedCase> owed,
        List<DeskStep> steps,
        List<ProjectStanding> projects,
        List<WarrantyRow> warranties,
        List<RetentionRow> retentions,
        List<DeskTouch> touches)
        implements Serializable {}
