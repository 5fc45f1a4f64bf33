/** Web 钩子: other systems are told of what happens, by CloudEvents 1.0 signed as Standard Webhooks have it. */
package cn.kexin.crm.domain.webhook;
