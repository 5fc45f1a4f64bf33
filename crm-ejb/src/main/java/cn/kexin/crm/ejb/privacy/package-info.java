/** People's rights over their personal information: requests, reports, erasure, and how long things are kept. */
package cn.kexin.crm.ejb.privacy;
