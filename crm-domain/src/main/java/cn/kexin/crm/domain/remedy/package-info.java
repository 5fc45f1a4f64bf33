/** 原因与整改: why something went wrong, what is done about it, and whether that has helped (ISO 10002, 8D). */
package cn.kexin.crm.domain.remedy;
