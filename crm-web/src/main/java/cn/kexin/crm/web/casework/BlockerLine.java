package cn.kexin.crm.web.casework;

import java.io.Serializable;

/**
 * What keeps a case from going on, and how to put it right.
 *
 * @param text the reason, with who owes it when that is somebody else
 * @param taskId the duty to be done; null when a check fails or somebody else owes it
 * @param check name of the check that fails; null when a duty is open
 */
public record BlockerLine(String text, Long taskId, String check) implements Serializable {}
