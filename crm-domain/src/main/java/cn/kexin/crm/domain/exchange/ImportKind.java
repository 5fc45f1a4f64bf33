package cn.kexin.crm.domain.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What an import file holds. */
public enum ImportKind {
    /** 客户 */
    CUSTOMERS("customers"),
    /** 联系人 */
    CONTACTS("contacts"),
    /** 接触记录 */
    INTERACTIONS("interactions"),
    /** 服务历史: every update of every case of another system. */
    SERVICE_HISTORY("service-history");

    private final String code;

    ImportKind(String code) {
        this.code = code;
    }

    /** @return the name other systems use, e.g. {@code service-history} */
    public String code() {
        return code;
    }

    /** @return the kind of that name, if imports of it are offered */
    public static Optional<ImportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
