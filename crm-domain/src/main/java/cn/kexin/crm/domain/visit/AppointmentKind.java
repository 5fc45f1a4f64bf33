package cn.kexin.crm.domain.visit;

/** What somebody comes for. */
public enum AppointmentKind {
    /** 维修 */
    REPAIR,
    /** 巡检 */
    INSPECTION,
    /** 安装调试 */
    INSTALLATION,
    /** 现场勘测 */
    SURVEY,
    /** 操作培训 */
    TRAINING,
    /** 回访 */
    RETURN_VISIT,
    /** 其他 */
    OTHER
}
