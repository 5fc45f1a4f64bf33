package cn.kexin.crm.ejb.shared;

/** The schema is of this version; fired at start, before anything is stored. */
public record DatabaseReady() {}
