package cn.kexin.crm.domain.project;

import cn.kexin.crm.domain.shared.Money;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a project costs, as it became known; each figure may be null.
 *
 * @param budget 预算: what the customer means to spend
 * @param tender 招标估价: what the tender was valued at
 * @param award 中标价
 * @param contract 合同额
 * @param paid 已收款: what the customer has paid so far
 */
public record ProjectFigures(Money budget, Money tender, Money award, Money contract, Money paid)
        implements Serializable {

    public static final ProjectFigures NONE = new ProjectFigures(null, null, null, null, null);

    /** @return whether the award is ten times the tender's value, or a tenth: one of the two is probably mistyped */
    public boolean isTenderImplausible() {
        return tender != null && tender.isOrderOfMagnitudeFrom(award);
    }

    /** @return those that are known, by the names other systems use */
    public Map<String, Money> known() {
        Map<String, Money> known = new LinkedHashMap<>();
        put(known, "budget", budget);
        put(known, "tenderValue", tender);
        put(known, "awardValue", award);
        put(known, "contractValue", contract);
        put(known, "paid", paid);
        return known;
    }

    private static void put(Map<String, Money> known, String name, Money money) {
        if (money != null) {
            known.put(name, money);
        }
    }
}
