package cn.kexin.crm.domain.remedy;

/** What an action is for. */
public enum ActionKind {
    /** 应急处理: makes good at once what went wrong here. */
    CORRECTION,
    /** 纠正措施: removes the cause. */
    CORRECTIVE,
    /** 预防措施: keeps the like from happening elsewhere. */
    PREVENTIVE;

    /** @return the code of the duty that whoever is responsible owes in my work */
    public String duty() {
        return name() + "_ACTION";
    }

    /** @return whether it deals with the cause, and not only with what came of it */
    boolean removesCause() {
        return this != CORRECTION;
    }
}
