package cn.kexin.crm.ejb.reference;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * An administrative division (行政区划).
 *
 * @param code the statistical code: two digits for a province, four for a city, six for a county, nine for a town or street office; it begins
 *     with the code of the division above
 * @param name its own name, such as 鼓楼区
 * @param path the name with those above, big to small, such as 江苏省南京市鼓楼区
 * @param english its own name in Latin letters
 * @param englishPath the name with those above, small to big, such as Gulou District, Nanjing, Jiangsu
 */
public record Division(String code, String name, String path, String english, String englishPath)
        implements Serializable {

    private static final Map<Integer, Level> LEVELS =
            Map.of(2, Level.PROVINCE, 4, Level.CITY, 6, Level.COUNTY, 9, Level.TOWN);

    /** How large a division is. */
    public enum Level {
        /** 省、自治区、直辖市、特别行政区 */
        PROVINCE,
        /** 地级市、自治州、地区、盟 */
        CITY,
        /** 区、县、县级市、旗 */
        COUNTY,
        /** 街道、镇、乡 */
        TOWN
    }

    public Level level() {
        return LEVELS.get(code.length());
    }

    /** @return code of the division above, or null for a province */
    public String parent() {
        return switch (level()) {
            case PROVINCE -> null;
            case CITY, COUNTY -> code.substring(0, code.length() - 2);
            case TOWN -> code.substring(0, code.length() - 3);
        };
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
