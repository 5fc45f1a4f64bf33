package cn.kexin.crm.ejb.aftercare;

import java.io.Serializable;
import java.math.BigDecimal;

/** A sum in one currency. */
public record MoneySum(BigDecimal amount, String currency) implements Serializable {}
