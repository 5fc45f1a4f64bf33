package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;

/** How content a customer is, from 1 (not at all) to 5. */
public final class Satisfaction {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    private Satisfaction() {}

    /**
     * @param mark null when it was not told
     * @throws BusinessRuleException on the field {@code satisfaction}
     */
    public static void check(Integer mark) {
        if (mark != null && (mark < LEAST || mark > MOST)) {
            throw BusinessRuleException.onField("satisfaction", "visit.error.satisfaction", LEAST, MOST);
        }
    }
}
