package cn.kexin.crm.ejb.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * A record that stayed, wholly or in some fields, when an import was taken back.
 *
 * @param label what people call it
 * @param key key of the message that says why
 * @param arguments the message's arguments
 */
public record KeptRow(long recordId, String label, String key, List<String> arguments) implements Serializable {}
