package cn.kexin.crm.domain.touch;

import cn.kexin.crm.domain.customer.TouchDirection;
import java.time.LocalDate;

/** That there was a touch: all that the growth of a relationship is judged by. */
public record TouchFact(LocalDate on, TouchDirection direction) {}
