/**
 * Web 钩子: tells other systems what happens. Features say it through {@link cn.kexin.crm.ejb.webhook.Hooks} inside their
 * transaction; changes of customers are taken from their history.
 */
package cn.kexin.crm.ejb.webhook;
