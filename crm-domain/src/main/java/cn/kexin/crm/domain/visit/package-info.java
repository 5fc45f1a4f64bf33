/**
 * Going to customers: appointments on their sites (上门预约), and the return visits (回访) that the customer department
 * organises. Knows customers, their cases, projects and warranties.
 */
package cn.kexin.crm.domain.visit;
