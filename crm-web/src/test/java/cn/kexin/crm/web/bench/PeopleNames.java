package cn.kexin.crm.web.bench;

import java.util.Random;

/** Names of people, made of frequent surnames and characters. */
final class PeopleNames {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦"
            + "邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇区解查翟盖朴缪";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文华建国玉红梅志海波宇浩然子轩梓涵欣怡佳琪思雨晨曦博雅俊峰慧莹雪琳晓东小青春林振家永福光辉立新民生";

    private PeopleNames() {}

    static String any(Random random) {
        String name = one(SURNAMES, random) + one(GIVEN, random);
        return random.nextInt(4) == 0 ? name : name + one(GIVEN, random);
    }

    private static String one(String characters, Random random) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
