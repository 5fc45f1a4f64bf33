/** What people ask of the list of customers: filters made of conditions, and views that keep them under a name. */
package cn.kexin.crm.domain.customer.list;
