/** 服务台: one window for everybody who calls, with what the other features know of the customer. */
package cn.kexin.crm.ejb.service;
