package cn.kexin.crm.ejb.casework;

/** Whose duties. */
public enum WorkScope {
    /** Mine, and those of the people for whom I stand in. */
    MINE,
    /** Not taken yet, in the queues of the units in which I hold the responsible role. */
    QUEUE,
    /** Everything owed by the units whose head I am. */
    UNIT
}
