package cn.kexin.crm.domain.assessment;

/** Where an appeal stands. */
public enum AppealState {
    OPEN,
    ACCEPTED,
    REJECTED
}
