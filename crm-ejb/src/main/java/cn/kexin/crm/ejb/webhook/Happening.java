package cn.kexin.crm.ejb.webhook;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.webhook.HookEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Something of which other systems may want to hear.
 *
 * @param subject the record it is about; whoever owns a subscription hears of it only if they may see that record. Null for a
 *     test
 * @param name what the subject is called in the CloudEvent, such as {@code cases/SR-2026-000001}
 * @param data ids, numbers, codes and moments; nothing that tells of a person
 */
public record Happening(HookEvent event, AuditSubject subject, String name, Instant at, Map<String, Object> data) {}
