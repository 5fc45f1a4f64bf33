/** Tables as files: comma-separated values and spreadsheets. */
package cn.kexin.crm.ejb.shared.table;
