package cn.kexin.crm.ejb.webhook;

import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.webhook.HookAddress;
import cn.kexin.crm.domain.webhook.HookEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A subscription as it is to be.
 *
 * @param owner sign-in name of whose rights decide what is sent
 */
public record HookCommand(
        @NotBlank @Size(max = 80) @PlainLine String name,
        @NotBlank @Size(max = HookAddress.LONGEST) String url,
        @NotEmpty @Size(max = 20) Set<@NotNull HookEvent> events,
        @NotBlank @Size(max = 60) String owner) {}
