package cn.kexin.crm.domain.mail;

/** What became of a message. */
public enum MailState {
    /** 待归档: it is not clear whose it is. */
    UNFILED,
    /** 已归档: it came in and belongs to a customer. */
    FILED,
    /** 自动邮件: an answering machine, a bounce or a mailing list; no touch. */
    AUTOMATIC,
    /** 不归档: a person said that it is nobody's. */
    DISMISSED,
    /** 待发送: waits to be sent, for the first time or again. */
    QUEUED,
    /** 发送中: was handed to the mail server; nothing more is known yet. */
    SENDING,
    /** 已发送: the mail server took it. */
    SENT,
    /** 发送失败: the mail server does not take it. */
    FAILED,
    /** 结果不明: we were interrupted while sending it; it may have arrived. */
    UNCERTAIN
}
