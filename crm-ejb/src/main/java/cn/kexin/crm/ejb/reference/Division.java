package cn.kexin.crm.ejb.reference;

import java.io.Serializable;
import java.util.Locale;

/**
 * An administrative division (行政区划).
 *
 * @param code the statistical code: two digits for a province, four for a city, six for a county; it begins with the code
 *     of the division above
 * @param name its own name, such as 鼓楼区
 * @param path the name with those above, big to small, such as 江苏省南京市鼓楼区
 * @param english its own name in Latin letters
 * @param englishPath the name with those above, small to big, such as Gulou District, Nanjing, Jiangsu
 */
public record Division(String code, String name, String path, String english, String englishPath)
        implements Serializable {

    /** How large a division is. */
    public enum Level {
        /** 省、自治区、直辖市、特别行政区 */
        PROVINCE,
        /** 地级市、自治州、地区、盟 */
        CITY,
        /** 区、县、县级市、旗 */
        COUNTY
    }

    public Level level() {
        return Level.values()[code.length() / 2 - 1];
    }

    /** @return code of the division above, or null for a province */
    public String parent() {
        return code.length() == 2 ? null : code.substring(0, code.length() - 2);
    }

    /** @return its own name in the reader's language */
    public String nameIn(Locale locale) {
        return isChinese(locale) ? name : english;
    }

    /** @return the whole name in the order of the reader's language */
    public String pathIn(Locale locale) {
        return isChinese(locale) ? path : englishPath;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
