/** Emergencies and their plans, for other systems. */
package cn.kexin.crm.web.rest.emergency;
