package cn.kexin.crm.domain.organisation;

/** Kinds of organisation units; a scheme of assessment applies to one of them or to a role. */
public enum UnitType {
    /** 总部 */
    HEAD_OFFICE,
    /** 办事处 */
    BRANCH,
    /** 职能部门 */
    DEPARTMENT,
    /** 项目经理部 */
    PROJECT_TEAM
}
