package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody asks something of us concerning their personal information.
 *
 * @param contactId whom it is about; null when the customer itself is the person
 * @param askedBy who asked: the person, or who speaks for them
 * @param askedOn when; not in the future; null for today
 * @param identityCheck how we know that it is them, or that they may speak for them
 * @param wish what they want in their own words, or null
 */
public record OpenDataRequest(
        @NotNull DataRequestKind kind,
        long customerId,
        Long contactId,
        @NotBlank @Size(max = 120) @PlainLine String askedBy,
        LocalDate askedOn,
        @NotBlank @Size(max = 500) @PlainText String identityCheck,
        @Size(max = 1000) @PlainText String wish) {}
