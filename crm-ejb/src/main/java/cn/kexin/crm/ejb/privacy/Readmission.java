package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody who was erased agreed anew to be kept; by name and number or address.
 *
 * @param phone null when the e-mail tells who it is
 * @param email null when the phone does
 */
public record Readmission(
        @NotBlank @Size(max = 200) @PlainLine String name,
        @Size(max = 40) @PlainLine String phone,
        @Size(max = 120) @PlainLine String email) {}
