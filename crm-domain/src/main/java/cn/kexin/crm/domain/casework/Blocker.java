package cn.kexin.crm.domain.casework;

import java.io.Serializable;

/**
 * What keeps a case from leaving its stage forwards.
 *
 * @param key message key, {@code casework.blocker.<what>}
 * @param duty code of the duty still open; null when an exit check fails
 */
public record Blocker(String key, String duty) implements Serializable {}
