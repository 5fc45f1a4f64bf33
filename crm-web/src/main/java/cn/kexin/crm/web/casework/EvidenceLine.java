package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.EvidenceRow;
import java.io.Serializable;

/**
 * An evidence row as people read it.
 *
 * @param row the facts
 * @param text what happened
 * @param detail by whom, in which time; or empty
 * @param note what somebody wrote, or null
 */
public record EvidenceLine(EvidenceRow row, String text, String detail, String note) implements Serializable {}
