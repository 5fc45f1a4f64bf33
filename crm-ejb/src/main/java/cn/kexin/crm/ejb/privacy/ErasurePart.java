package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.ejb.customer.ErasureLine;
import java.io.Serializable;
import java.util.List;

/** @param code {@code privacy.part.<code>} is its heading */
public record ErasurePart(String code, List<ErasureLine> lines) implements Serializable {}
