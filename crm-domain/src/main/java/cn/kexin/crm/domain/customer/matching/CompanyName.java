package cn.kexin.crm.domain.customer.matching;

import java.util.List;

/**
 * A company name taken apart (企业名称 = 行政区划 + 字号 + 行业 + 组织形式, 企业名称登记管理规定 art. 6), in half width, lower case and
 * simplified characters; the legal form is left out.
 *
 * @param plain the whole name without punctuation
 * @param places codes of the places in front of the name or in brackets
 * @param seats codes of the places behind the name, which tell the subsidiaries of a group apart
 * @param brand 字号: what tells the company from others
 * @param trades what it says it does, word by word
 * @param numbers counting numbers in it, such as 第一 or 二局, in digits
 * @param branch the branch it names, or an empty text
 */
public record CompanyName(
        String plain,
        List<String> places,
        List<String> seats,
        String brand,
        List<String> trades,
        List<String> numbers,
        String branch) {

    /** @return the name taken apart; one without Chinese characters has its words as trades and brand */
    public static CompanyName of(String name) {
        return new CompanyNameParser(name).parse();
    }

    /** @return brand and trade together: equal for the ways in which one company writes its name */
    public String core() {
        return brand + String.join("", trades);
    }
}
