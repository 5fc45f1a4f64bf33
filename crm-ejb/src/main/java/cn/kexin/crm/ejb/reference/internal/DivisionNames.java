package cn.kexin.crm.ejb.reference.internal;

import cn.kexin.crm.ejb.shared.Pinyin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of divisions in Latin letters, by pinyin and the usual English word for the kind; where another name is in use
 * (GB/T 28039, the names of regions with languages of their own) that one.
 */
final class DivisionNames {

    private static final Pattern SUFFIX = Pattern.compile("(特别行政区|自治区|自治州|地区|省|市|盟)$");

    private static final Pattern KIND =
            Pattern.compile("^(.{2,}?|.)(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|街道|省|市|区|县|旗|盟|镇|乡)$");

    /** The peoples that an autonomous division names between its place and its kind. */
    private static final Pattern PEOPLES = Pattern.compile("(?<=.)("
            + "蒙古族?|回族|藏族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|"
            + "纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|普米族|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|各族"
            + ")+$");

    private static final Map<String, String> ENGLISH_KIND = Map.ofEntries(
            Map.entry("自治州", " Prefecture"),
            Map.entry("自治县", " County"),
            Map.entry("自治旗", " Banner"),
            Map.entry("地区", " Prefecture"),
            Map.entry("林区", " Forestry District"),
            Map.entry("特区", " Special District"),
            Map.entry("新区", " New Area"),
            Map.entry("区", " District"),
            Map.entry("县", " County"),
            Map.entry("旗", " Banner"),
            Map.entry("盟", " League"),
            Map.entry("街道", " Subdistrict"),
            Map.entry("镇", " Town"),
            Map.entry("乡", " Township"));

    /** By code, where pinyin is not the name. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("15", "Inner Mongolia"),
            Map.entry("45", "Guangxi"),
            Map.entry("54", "Tibet"),
            Map.entry("61", "Shaanxi"),
            Map.entry("64", "Ningxia"),
            Map.entry("65", "Xinjiang"),
            Map.entry("71", "Taiwan"),
            Map.entry("81", "Hong Kong"),
            Map.entry("82", "Macao"),
            Map.entry("1501", "Hohhot"),
            Map.entry("1506", "Ordos"),
            Map.entry("1507", "Hulunbuir"),
            Map.entry("1508", "Bayannur"),
            Map.entry("1509", "Ulanqab"),
            Map.entry("1522", "Hinggan League"),
            Map.entry("1525", "Xilingol League"),
            Map.entry("1529", "Alxa League"),
            Map.entry("2301", "Harbin"),
            Map.entry("2302", "Qiqihar"),
            Map.entry("5401", "Lhasa"),
            Map.entry("5402", "Xigaze"),
            Map.entry("5403", "Qamdo"),
            Map.entry("5404", "Nyingchi"),
            Map.entry("6501", "Ürümqi"),
            Map.entry("6502", "Karamay"),
            Map.entry("6504", "Turpan"),
            Map.entry("6505", "Hami"),
            Map.entry("6529", "Aksu Prefecture"),
            Map.entry("6531", "Kashgar Prefecture"),
            Map.entry("6532", "Hotan Prefecture"),
            Map.entry("6542", "Tacheng Prefecture"),
            Map.entry("6543", "Altay Prefecture"));

    /** Levels of the statistics that are no places. */
    private static final Map<String, String> LEVEL_ONLY = Map.of(
            "市辖区", "Districts",
            "县", "Counties",
            "省直辖县级行政区划", "Directly administered",
            "自治区直辖县级行政区划", "Directly administered");

    /** Readings that the characters have in names of places. */
    private static final Map<Integer, String> IN_PLACES = Map.ofEntries(
            Map.entry((int) '重', "chong"),
            Map.entry((int) '长', "chang"),
            Map.entry((int) '厦', "xia"),
            Map.entry((int) '都', "du"),
            Map.entry((int) '朝', "chao"),
            Map.entry((int) '行', "hang"),
            Map.entry((int) '单', "shan"),
            Map.entry((int) '曾', "zeng"),
            Map.entry((int) '六', "lu"),
            Map.entry((int) '蚌', "beng"),
            Map.entry((int) '番', "pan"),
            Map.entry((int) '乐', "le"),
            Map.entry((int) '大', "da"),
            Map.entry((int) '涡', "guo"),
            Map.entry((int) '莘', "shen"),
            Map.entry((int) '澄', "cheng"),
            Map.entry((int) '车', "che"));

    private DivisionNames() {}

    static List<String> syllables(String name) {
        return Pinyin.read(name, IN_PLACES);
    }

    /** @return the name as people say it: 江苏 for 江苏省, 鄂尔多斯 for 鄂尔多斯市; never empty */
    static String withoutSuffix(String name) {
        String bare = SUFFIX.matcher(name).replaceFirst("");
        return switch (bare) {
            case "广西壮族" -> "广西";
            case "宁夏回族" -> "宁夏";
            case "新疆维吾尔" -> "新疆";
            default -> bare.length() < 2 ? name : bare;
        };
    }

    static String english(String code, String name) {
        String known = KNOWN.getOrDefault(code, LEVEL_ONLY.get(name));
        if (known != null) {
            return known;
        }
        Matcher kind = KIND.matcher(name);
        if (!kind.matches()) {
            return capitalised(name);
        }
        String place = PEOPLES.matcher(kind.group(1)).replaceFirst("");
        return capitalised(place.isEmpty() ? kind.group(1) : place) + ENGLISH_KIND.getOrDefault(kind.group(2), "");
    }

    private static String capitalised(String chinese) {
        String read = String.join("", syllables(chinese));
        return read.substring(0, 1).toUpperCase(Locale.ROOT) + read.substring(1);
    }
}
