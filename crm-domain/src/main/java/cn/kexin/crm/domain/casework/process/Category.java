package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;

/**
 * A kind of matter within a case type, e.g. equipment fault; it decides who is responsible from the start.
 *
 * @param code unique within the definition
 * @param label what people choose
 * @param responsible who answers it
 */
public record Category(String code, LocalName label, Responsibility responsible) implements Serializable {}
