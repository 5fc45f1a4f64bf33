package cn.kexin.crm.domain.attachment;

/** Where the bytes of a file are. */
public enum AttachmentPlace {
    DATABASE,
    /** In the folder of the configuration, under the file's id. */
    FOLDER
}
