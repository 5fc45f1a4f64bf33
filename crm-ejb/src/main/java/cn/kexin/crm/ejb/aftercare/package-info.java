/** Warranty (保修): what is warranted until when, money retained for it, and claims. */
package cn.kexin.crm.ejb.aftercare;
