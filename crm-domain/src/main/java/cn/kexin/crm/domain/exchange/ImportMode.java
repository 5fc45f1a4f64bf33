package cn.kexin.crm.domain.exchange;

/** What an import may do with records that exist already. */
public enum ImportMode {
    /** New records only; one that exists is left as it is. */
    CREATE,
    /** New records and changes of existing ones. */
    CREATE_OR_UPDATE,
    /** Changes only; a record that does not exist is an error. */
    UPDATE
}
