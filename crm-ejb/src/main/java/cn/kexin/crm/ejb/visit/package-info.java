/** Going to customers: appointments on their sites, and return visits. */
package cn.kexin.crm.ejb.visit;
