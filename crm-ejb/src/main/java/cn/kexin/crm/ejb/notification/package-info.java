/**
 * 通知: what people are told, on screen. Features tell through {@link cn.kexin.crm.ejb.notification.Notices} inside their
 * transaction and say through {@link cn.kexin.crm.ejb.notification.NoticeSubjects} who may see what a notice is about.
 */
package cn.kexin.crm.ejb.notification;
