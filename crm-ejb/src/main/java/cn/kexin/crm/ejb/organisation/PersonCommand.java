package cn.kexin.crm.ejb.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is written of a person.
 *
 * @param username sign-in name, taken at creation only; lower-case letters, digits, dot, dash, underscore
 * @param unitCode the home unit
 */
public record PersonCommand(
        @NotBlank @Size(max = 60) String username,
        @NotBlank @Size(max = 80) String name,
        @Email @Size(max = 120) String email,
        @Size(max = 40) String phone,
        @NotBlank @Size(max = 40) String unitCode) {}
