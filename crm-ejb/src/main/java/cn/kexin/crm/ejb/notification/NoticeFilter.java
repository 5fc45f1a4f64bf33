package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.notification.NoticeKind;

/**
 * Which notices to list; null holds for all.
 *
 * @param unread true for those that were not read yet
 */
public record NoticeFilter(NoticeKind kind, Boolean unread) {}
