package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.EvidenceRow;

/**
 * An evidence row as people read it.
 *
 * @param row the facts
 * @param text what happened
 * @param detail by whom, within which target; or empty
 */
public record EvidenceLine(EvidenceRow row, String text, String detail) {}
