/** 应急预案: who is called when something serious happens, in minutes of the wall clock, and what came of it. */
package cn.kexin.crm.domain.emergency;
