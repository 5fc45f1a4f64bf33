/** 知识库 and 常用答复: articles that everybody reads and heads keep. */
package cn.kexin.crm.ejb.knowledge;
