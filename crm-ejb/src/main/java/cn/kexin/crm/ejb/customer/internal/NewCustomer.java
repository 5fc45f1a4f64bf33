package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;

/** A customer that is to be stored with its lines. */
record NewCustomer(Customer customer, NewLines lines) {}
