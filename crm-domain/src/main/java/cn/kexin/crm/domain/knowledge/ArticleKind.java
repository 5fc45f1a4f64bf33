package cn.kexin.crm.domain.knowledge;

/** What an article is for. */
public enum ArticleKind {
    /** 常用答复: words that go to the customer, with blanks that are filled in. */
    ANSWER,
    /** 知识: what whoever answers has to know. */
    GUIDE
}
