package cn.kexin.crm.domain.visit;

/** Who wanted an appointment to be moved or cancelled: only what we wanted ourselves is held against us. */
public enum Side {
    CUSTOMER,
    US
}
