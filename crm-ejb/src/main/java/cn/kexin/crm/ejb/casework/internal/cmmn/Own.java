package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.Arrays;
import java.util.Optional;
import org.operaton.bpm.model.xml.instance.ModelElementInstance;

/** Attributes of the namespace that holds what CMMN has no word for. */
final class Own {

    static final String NAMESPACE = "https://kexin-crm.cn/cmmn/1";
    static final String PREFIX = "kx";

    private Own() {}

    /** @param value nothing is written for null */
    static void set(ModelElementInstance element, String name, Object value) {
        if (value != null) {
            element.setAttributeValueNs(NAMESPACE, name, value.toString());
        }
    }

    /** @return null when the element has no such attribute */
    static String get(ModelElementInstance element, String name) {
        String value = element.getAttributeValueNs(NAMESPACE, name);
        return value == null || value.isEmpty() ? null : value;
    }

    static boolean isTrue(ModelElementInstance element, String name) {
        return Boolean.parseBoolean(get(element, name));
    }

    /**
     * @return null when the element has no such attribute
     * @throws BusinessRuleException when it is no whole number
     */
    static Integer number(ModelElementInstance element, String name) {
        String value = get(element, name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw unreadable(element, name + "=" + value);
        }
    }

    /**
     * @return null when the element has no such attribute
     * @throws BusinessRuleException when it is none of the constants
     */
    static <E extends Enum<E>> E constant(ModelElementInstance element, String name, Class<E> type) {
        String value = get(element, name);
        return value == null ? null : constant(element, type, value);
    }

    static <E extends Enum<E>> E constant(ModelElementInstance element, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> unreadable(element, value));
    }

    static void call(ModelElementInstance element, LocalName label) {
        if (label != null) {
            if (label.zh() != null) {
                element.setAttributeValue("name", label.zh());
            }
            set(element, "nameEn", label.en());
        }
    }

    /** @return the name in both languages; a file that has only one gives it to both; null when there is none */
    static LocalName name(ModelElementInstance element) {
        String zh = element.getAttributeValue("name");
        return zh == null
                ? null
                : new LocalName(zh, Optional.ofNullable(get(element, "nameEn")).orElse(zh));
    }

    static void owedBy(ModelElementInstance element, Responsibility who) {
        if (who != null) {
            set(element, "role", who.role());
            set(element, "unitRule", who.rule());
            set(element, "unit", who.unit());
        }
    }

    /**
     * @param performer the role that the standard's own attribute names; may be null
     * @return who owes it, by the unit responsible for the case where nothing else is said; null when nobody is named
     */
    static Responsibility responsible(ModelElementInstance element, Role performer) {
        Role role = Optional.ofNullable(constant(element, "role", Role.class)).orElse(performer);
        UnitRule rule = constant(element, "unitRule", UnitRule.class);
        String unit = get(element, "unit");
        if (role == null && rule == null && unit == null) {
            return null;
        }
        return new Responsibility(role, rule == null && role != null ? UnitRule.CASE_UNIT : rule, unit);
    }

    static BusinessRuleException unreadable(ModelElementInstance element, String what) {
        String id = element.getAttributeValue("id");
        return new BusinessRuleException(
                "casework.error.cmmnUnreadable",
                id == null ? element.getElementType().getTypeName() : id,
                what);
    }
}
