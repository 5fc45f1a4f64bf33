package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody is to be left alone (勿扰).
 *
 * @param contactId who; null for the customer and everybody there
 * @param channel the way that is closed; null for every way
 * @param until the last day, not in the past; null for good
 */
public record BlockCommand(
        Long contactId, ContactChannel channel, @NotBlank @Size(max = 500) @PlainText String reason, LocalDate until) {}
