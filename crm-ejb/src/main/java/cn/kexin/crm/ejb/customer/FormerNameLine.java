package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * 曾用名: a name that a customer had.
 *
 * @param endedOn the last day of the name, or null while unknown
 */
public record FormerNameLine(@NotBlank @Size(max = 200) @PlainLine String name, LocalDate endedOn)
        implements Serializable {}
