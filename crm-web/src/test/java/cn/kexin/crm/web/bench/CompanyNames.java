package cn.kexin.crm.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Real names of companies, and when they are used up names made of their words with a place, a trade and a legal form. */
final class CompanyNames {

    /** Where the names are in a folder of public data. */
    static final String FILE = "company-names/Company-Shorter-Form_28W.txt";

    /** Lines before the first name: the credits. */
    private static final int HEAD = 3;

    private static final int LONGEST_WORD = 4;

    private static final String[] PLACES = {
        "重庆", "成都", "上海", "北京", "广州", "深圳", "武汉", "南京", "杭州", "西安", "长沙", "郑州", "天津", "苏州", "青岛", "厦门", "昆明", "贵阳",
        "合肥", "济南", "沈阳", "大连", "哈尔滨", "长春", "福州", "南昌", "南宁", "兰州", "太原", "石家庄", "宁波", "无锡", "佛山", "东莞", "绵阳", "宜昌",
        "襄阳", "洛阳", "徐州", "温州"
    };

    private static final String[] TRADES = {
        "科技", "建筑", "建设工程", "实业", "贸易", "机械设备", "电子", "信息技术", "置业", "物流", "装饰工程", "环保", "医药", "食品", "汽车零部件", "化工", "能源",
        "水务", "网络科技", "投资", "纺织", "新材料", "农业", "物业管理", "电力", "文化传播", "咨询", "餐饮管理", "家居", "机电"
    };

    private static final String[] FORMS = {"有限公司", "有限责任公司", "股份有限公司", "集团有限公司"};

    private final List<String> names;
    private final List<String> words;

    private CompanyNames(List<String> names) {
        this.names = names;
        this.words = names.stream()
                .filter(name -> name.length() >= 2 && name.length() <= LONGEST_WORD)
                .toList();
    }

    static CompanyNames read(Path file) throws IOException {
        return new CompanyNames(lines(file));
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(HEAD)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** @return the file given by {@code -Dcompany-names}, else the one in a folder of public data nearby; null for none */
    static Path file() {
        String given = System.getProperty("company-names");
        Stream<Path> places = given != null && !given.isEmpty()
                ? Stream.of(Path.of(given))
                : Stream.of("../../shared/data", "../../../shared/data").map(folder -> Path.of(folder, FILE));
        return places.filter(Files::isReadable).findFirst().orElse(null);
    }

    /** @return the name of the customer at that place */
    String of(int index, Random random) {
        if (index < names.size()) {
            return names.get(index);
        }
        return any(PLACES, random)
                + words.get(random.nextInt(words.size()))
                + any(TRADES, random)
                + FORMS[Math.min(FORMS.length - 1, random.nextInt(12) / 3 * random.nextInt(2))];
    }

    static String place(Random random) {
        return any(PLACES, random);
    }

    static String trade(Random random) {
        return any(TRADES, random);
    }

    private static String any(String[] parts, Random random) {
        return parts[random.nextInt(parts.length)];
    }
}
