/**
 * Care after acceptance (保修): what is warranted until when and on which ground, money retained for it, and claims with
 * their cost. Knows customers and cases; they do not know it.
 */
package cn.kexin.crm.domain.aftercare;
