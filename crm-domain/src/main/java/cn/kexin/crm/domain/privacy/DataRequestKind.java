package cn.kexin.crm.domain.privacy;

/** What somebody asks of us concerning their personal information (个人信息保护法, chapter 4). */
public enum DataRequestKind {
    /** 查阅、复制 (art. 45 (1)): to see what we hold, and to have a copy. */
    ACCESS("45"),
    /** 转移 (art. 45 (3)): to have it in a form that another can take over. */
    PORTABILITY("45"),
    /** 更正、补充 (art. 46). */
    CORRECTION("46"),
    /** 限制、拒绝处理 (art. 44). */
    OBJECTION("44"),
    /** 删除 (art. 47). */
    ERASURE("47");

    private final String article;

    DataRequestKind(String article) {
        this.article = article;
    }

    /** @return the article of the law */
    public String getArticle() {
        return article;
    }

    /** @return whether what we hold is to be shown for it */
    public boolean isReported() {
        return this == ACCESS || this == PORTABILITY;
    }
}
