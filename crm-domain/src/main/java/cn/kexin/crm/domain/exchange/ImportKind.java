package cn.kexin.crm.domain.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What an import file holds. */
public enum ImportKind {
    /** 客户 */
    CUSTOMERS("customers"),
    /** 联系人 */
    CONTACTS("contacts"),
    /** 电子名片 */
    VCARD("vcard"),
    /** 接触记录 */
    INTERACTIONS("interactions"),
    /** 服务历史: every update of every case of another system. */
    SERVICE_HISTORY("service-history"),
    /** 公开采购数据: releases of contracting processes (Open Contracting Data Standard). */
    OCDS("ocds"),
    /** 节假日通知: the holidays and make-up working days of a year. */
    HOLIDAYS("holidays");

    private final String code;

    ImportKind(String code) {
        this.code = code;
    }

    /** @return the name other systems use, e.g. {@code service-history} */
    public String code() {
        return code;
    }

    /** @return whether its file is a table of rows; otherwise the file is read as a whole, without a mapping */
    public boolean isTable() {
        return this != HOLIDAYS && this != VCARD && this != OCDS;
    }

    /** @return whether an import of it can be undone; evidence and notices are never taken back */
    public boolean isReversible() {
        return this == CUSTOMERS || this == CONTACTS || this == VCARD;
    }

    /** @return the kind of that name, if imports of it are offered */
    public static Optional<ImportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
