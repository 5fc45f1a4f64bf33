package cn.kexin.crm.domain.customer.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes full company names of real brands, the ways in which people miswrite them, and other companies that look like
 * them. Draws with a fixed seed: the same pairs every time.
 */
final class DistortedNames {

    private static final List<String> PLACES = List.of(
            "北京", "上海", "重庆", "成都", "广州", "深圳", "武汉", "西安", "杭州", "苏州", "四川", "江苏", "浙江", "山东", "河南", "湖北", "沈阳", "昆明");

    /** Among them some that the rules do not know. */
    private static final List<String> TRADES = List.of(
            "科技", "信息技术", "建筑工程", "商贸", "实业", "机械制造", "电子科技", "食品", "生物科技", "环保设备", "文化传播", "物业管理", "医疗器械", "置业",
            "国际贸易", "石材", "眼镜", "乐器", "渔具", "净化设备", "暖通工程", "密封件", "模具", "幕墙装饰");

    /** The same said in other words, as registers and people do. */
    private static final List<List<String>> SAME_TRADES = List.of(
            List.of("科技", "科学技术"),
            List.of("信息技术", "信息科技"),
            List.of("建筑工程", "建工"),
            List.of("商贸", "贸易"),
            List.of("机械制造", "机械"),
            List.of("电子科技", "电子"),
            List.of("生物科技", "生物技术"),
            List.of("文化传播", "文化传媒"),
            List.of("物业管理", "物业"),
            List.of("置业", "房地产"),
            List.of("国际贸易", "进出口"),
            List.of("幕墙装饰", "装饰"),
            List.of("模具", "模具制造"));

    private static final List<String> FORMS =
            List.of("有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团股份有限公司", "公司", "厂");

    private final Random random = new Random(20_260_101);
    private final List<String[]> brands;
    private final List<LabelledPair> pairs = new ArrayList<>();

    private DistortedNames(List<String[]> brands) {
        this.brands = brands;
    }

    /** @return about four pairs for each brand of the half */
    static List<LabelledPair> of(LabelledPair.Half half) {
        List<String> lines = ResourceLines.of("brands.tsv");
        List<String[]> brands = new ArrayList<>();
        for (int i = half.ordinal(); i < lines.size(); i += 2) {
            brands.add(lines.get(i).split("\t"));
        }
        DistortedNames names = new DistortedNames(brands);
        brands.forEach(names::add);
        return names.pairs;
    }

    private void add(String[] brand) {
        String place = any(PLACES);
        String trade = any(TRADES);
        String form = any(FORMS);
        String name = place + brand[0] + trade + form;
        for (int i = 0; i < 2; i++) {
            addDistorted(name, brand, place, trade, form);
        }
        for (int i = 0; i < 2; i++) {
            addOther(name, brand[0], place, trade, form);
        }
    }

    private void addDistorted(String name, String[] brand, String place, String trade, String form) {
        int kind = random.nextInt(13);
        String written =
                switch (kind) {
                    case 0 -> place + brand[0] + trade + any(FORMS);
                    case 1 -> place + brand[0] + trade;
                    case 2 -> brand[0] + trade + form;
                    case 3 -> brand[0] + "（" + place + "）" + trade + form;
                    case 4 -> place + "市" + brand[0] + trade + form;
                    case 5 -> place + brand[1] + trade + form;
                    case 6 -> place + homophone(brand[0]) + trade + form;
                    case 7 -> place + slip(brand[0], trade) + form;
                    case 8 -> place + brand[0] + inOtherWords(trade) + form;
                    case 9 -> " " + place + " " + brand[0] + "·" + trade + "（集团）" + form;
                    case 10 -> brand[0] + any(List.of("", "集团", "公司"));
                    case 11 -> brand[0] + inOtherWords(trade) + any(FORMS);
                    default -> place + "市" + homophone(brand[0]) + trade;
                };
        if (!written.equals(name)) {
            pairs.add(new LabelledPair(true, name, written, "distortion " + kind));
        }
    }

    private void addOther(String name, String brand, String place, String trade, String form) {
        int kind = random.nextInt(9);
        String one = name;
        String other =
                switch (kind) {
                    case 0 -> place + brand + otherThan(TRADES, trade) + form;
                    case 1 -> place + any(brands)[0] + trade + form;
                    case 2 -> place + otherCharacter(brand) + trade + form;
                    case 3 -> otherThan(PLACES, place) + brand + trade + form;
                    case 4 -> name + otherThan(PLACES, place) + "分公司";
                    case 5 -> place + "第二" + brand + trade + form;
                    case 6 -> place + brand + any(List.of("来", "鑫", "源", "泰", "尔", "新")) + trade + form;
                    case 7 -> otherThan(PLACES, place) + any(brands)[0] + trade + form;
                    default -> any(brands)[0] + trade + form;
                };
        if (kind == 4) {
            one = name + place + "分公司";
        } else if (kind == 5) {
            one = place + "第一" + brand + trade + form;
        }
        boolean related = kind == 3 && (placesFit(one, other)) || kind == 0 && sameTrade(name, other, place + brand);
        if (!related && !other.contains(brand + trade + form) || kind >= 3 && kind <= 5 && !related) {
            pairs.add(new LabelledPair(false, one, other, "other " + kind));
        }
    }

    /** 成都 lies in 四川: nobody can say whether these are two. */
    private static boolean placesFit(String one, String other) {
        String pair = one.substring(0, 2) + other.substring(0, 2);
        return List.of("成都四川", "四川成都", "苏州江苏", "江苏苏州", "杭州浙江", "浙江杭州", "武汉湖北", "湖北武汉")
                .contains(pair);
    }

    private static boolean sameTrade(String one, String other, String beginning) {
        String trade = one.substring(beginning.length());
        String otherTrade = other.substring(beginning.length());
        return trade.substring(0, 2).equals(otherTrade.substring(0, 2))
                || trade.contains("贸") && otherTrade.contains("贸")
                || trade.contains("科技") && otherTrade.contains("科技");
    }

    private String homophone(String brand) {
        int at = random.nextInt(brand.length());
        char written = brand.charAt(at);
        List<Character> others = new ArrayList<>();
        for (String[] each : brands) {
            for (char character : each[0].toCharArray()) {
                if (character != written && Characters.sound(character).equals(Characters.sound(written))) {
                    others.add(character);
                }
            }
        }
        return others.isEmpty() ? brand : replaced(brand, at, others.get(random.nextInt(others.size())));
    }

    private String otherCharacter(String brand) {
        int at = random.nextInt(brand.length());
        String source = any(brands)[0];
        return replaced(brand, at, source.charAt(random.nextInt(source.length())));
    }

    private static String replaced(String text, int at, char character) {
        return text.substring(0, at) + character + text.substring(at + 1);
    }

    /** A character left out, written twice or in the wrong place, in names long enough to recognise. */
    private String slip(String brand, String trade) {
        if (brand.length() < 3) {
            int at = brand.length() + random.nextInt(trade.length());
            String both = brand + trade;
            return both.substring(0, at) + both.charAt(at) + both.substring(at);
        }
        int at = random.nextInt(brand.length() - 1);
        return switch (random.nextInt(3)) {
                    case 0 ->
                        brand.length() < 4
                                ? brand
                                : brand.substring(0, at + 1) + brand.substring(Math.min(brand.length(), at + 2));
                    case 1 ->
                        brand.substring(0, at) + brand.charAt(at + 1) + brand.charAt(at) + brand.substring(at + 2);
                    default -> brand.substring(0, at) + brand.charAt(at) + brand.substring(at);
                }
                + trade;
    }

    private String inOtherWords(String trade) {
        return SAME_TRADES.stream()
                .filter(words -> words.get(0).equals(trade))
                .map(words -> words.get(1))
                .findFirst()
                .orElse(trade);
    }

    private String otherThan(List<String> choices, String taken) {
        String other = any(choices);
        return other.equals(taken) ? otherThan(choices, taken) : other;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
