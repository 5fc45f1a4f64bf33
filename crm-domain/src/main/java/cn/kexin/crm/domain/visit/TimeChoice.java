package cn.kexin.crm.domain.visit;

/** Which of the two is meant, when a time occurs twice because clocks are put back. */
public enum TimeChoice {
    EARLIER,
    LATER
}
