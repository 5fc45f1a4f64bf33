/** 知识库 and 常用答复: what the company knows to answer, kept by heads, found from the case. */
package cn.kexin.crm.domain.knowledge;
