package cn.kexin.crm.ejb.service;

import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a customer asked on the phone and was told at once.
 *
 * @param contactId who asked, or null
 * @param question one line
 * @param answer what they were told
 * @param product the product it was about, or null
 */
public record DeskAnswer(
        @NotNull Long customerId,
        Long contactId,
        @NotNull DeskTopic topic,
        @NotBlank @Size(max = 200) @PlainLine String question,
        @NotBlank @Size(max = 1000) @PlainText String answer,
        @Size(max = 120) @PlainLine String product) {}
