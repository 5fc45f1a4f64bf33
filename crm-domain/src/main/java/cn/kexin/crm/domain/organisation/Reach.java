package cn.kexin.crm.domain.organisation;

/** For which records a right holds, from none to all; each includes the ones before. */
public enum Reach {
    /** 无. */
    NONE,
    /** 本人负责: records that the person, or one they stand in for, looks after or owes work to. */
    OWN,
    /** 本单位及下级: records of the unit in which the role is held and of all units below. */
    UNIT,
    /** 全公司. */
    ALL;

    public boolean isBeyond(Reach other) {
        return compareTo(other) > 0;
    }

    public boolean includes(Reach other) {
        return compareTo(other) >= 0;
    }
}
