/** 应急预案: plans with call lists, started on cases; calls people by notices until somebody acknowledges. */
package cn.kexin.crm.ejb.emergency;
