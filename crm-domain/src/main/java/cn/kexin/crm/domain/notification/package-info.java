/** 通知: what people are told about, and how each of them wants to hear of it. */
package cn.kexin.crm.domain.notification;
