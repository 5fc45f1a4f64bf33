/** 原因与整改: the pages of root causes, actions and their effect. */
package cn.kexin.crm.web.remedy;
