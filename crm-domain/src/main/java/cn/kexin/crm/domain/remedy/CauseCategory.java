package cn.kexin.crm.domain.remedy;

/** What kind of thing was the root of a matter. */
public enum CauseCategory {
    MATERIAL,
    WORKMANSHIP,
    DESIGN,
    EQUIPMENT,
    DELIVERY,
    SERVICE_ATTITUDE,
    COMMUNICATION,
    MANAGEMENT,
    CUSTOMER_USE,
    ENVIRONMENT,
    OTHER
}
