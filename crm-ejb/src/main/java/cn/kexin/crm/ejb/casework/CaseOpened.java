package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.CustomerCase;

/** A customer's matter was taken in; fired in the transaction that stores it, once it can be referred to. */
public record CaseOpened(CustomerCase theCase) {}
