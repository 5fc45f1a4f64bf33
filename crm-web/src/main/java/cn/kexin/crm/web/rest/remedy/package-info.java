/** Root causes, actions and their effect, for other systems. */
package cn.kexin.crm.web.rest.remedy;
