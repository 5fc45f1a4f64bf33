/** 服务政策: what is promised for which kind of matter of which customers, and who is told when it is not kept. */
package cn.kexin.crm.domain.casework.policy;
