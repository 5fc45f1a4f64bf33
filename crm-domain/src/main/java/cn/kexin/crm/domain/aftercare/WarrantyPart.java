package cn.kexin.crm.domain.aftercare;

/** What is warranted, as article 40 of the 建设工程质量管理条例 divides a building. */
public enum WarrantyPart {
    /** 地基基础和主体结构: the design life (合理使用年限). */
    FOUNDATION_STRUCTURE(WarrantyArticle.STRUCTURE, 0),
    /** 屋面防水, 有防水要求的卫生间、房间和外墙面的防渗漏: 5 years. */
    ROOF_WATERPROOFING(WarrantyArticle.WATERPROOFING, 5),
    /** 供热与供冷系统: 2 heating or cooling seasons (采暖期、供冷期). */
    HEATING_COOLING(WarrantyArticle.SEASONS, 0),
    /** 电气管线: 2 years. */
    ELECTRICAL(WarrantyArticle.INSTALLATION, 2),
    /** 给排水管道: 2 years. */
    PLUMBING(WarrantyArticle.INSTALLATION, 2),
    /** 设备安装: 2 years. */
    EQUIPMENT_INSTALLATION(WarrantyArticle.INSTALLATION, 2),
    /** 装修: 2 years. */
    DECORATION(WarrantyArticle.INSTALLATION, 2),
    /** 其他项目: as agreed, without a statutory minimum. */
    OTHER(WarrantyArticle.AGREEMENT, 0);

    private final WarrantyArticle article;
    private final int years;

    WarrantyPart(WarrantyArticle article, int years) {
        this.article = article;
        this.years = years;
    }

    /** @return the item of article 40 that names it */
    public WarrantyArticle article() {
        return article;
    }

    /** @return the statutory minimum where it is a fixed number of years, otherwise 0 */
    int years() {
        return years;
    }
}
