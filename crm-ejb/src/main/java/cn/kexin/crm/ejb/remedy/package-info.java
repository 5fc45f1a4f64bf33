/** 原因与整改: root cause, actions and their effect, of complaints and whatever else went wrong. */
package cn.kexin.crm.ejb.remedy;
