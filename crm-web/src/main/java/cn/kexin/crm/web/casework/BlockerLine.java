package cn.kexin.crm.web.casework;

/**
 * What keeps a case from going on, and how to put it right.
 *
 * @param text the reason
 * @param taskId the duty to be done; null when a check fails
 * @param check name of the check that fails; null when a duty is open
 */
public record BlockerLine(String text, Long taskId, String check) {}
