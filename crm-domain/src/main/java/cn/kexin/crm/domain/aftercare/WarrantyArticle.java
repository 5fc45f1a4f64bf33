package cn.kexin.crm.domain.aftercare;

/** The item of article 40 of the 建设工程质量管理条例 (State Council order 279 of 2000-01-30) that a part falls under. */
public enum WarrantyArticle {
    /** 第一款第（一）项: the design life that the design documents name. */
    STRUCTURE("40(1)(1)"),
    /** 第一款第（二）项: five years. */
    WATERPROOFING("40(1)(2)"),
    /** 第一款第（三）项: two heating or cooling seasons. */
    SEASONS("40(1)(3)"),
    /** 第一款第（四）项: two years. */
    INSTALLATION("40(1)(4)"),
    /** 第二款: as the parties agree. */
    AGREEMENT("40(2)");

    private final String citation;

    WarrantyArticle(String citation) {
        this.citation = citation;
    }

    /** @return article, paragraph and item, such as {@code 40(1)(3)} */
    public String citation() {
        return citation;
    }
}
