/** 分派规则: which unit, and which of its people, a matter goes to, whatever its definition says. */
package cn.kexin.crm.domain.casework.routing;
