package cn.kexin.crm.domain.knowledge;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be left open in an answer, in single braces and in either language, such as {@code {客户}} or {@code {customer}}. */
public enum Blank {
    CUSTOMER("客户", "customer"),
    CONTACT("联系人", "contact"),
    CASE_NUMBER("事项编号", "case"),
    SUBJECT("事项", "subject"),
    PRODUCT("产品", "product"),
    PERSON("经办人", "person"),
    UNIT("部门", "unit"),
    TODAY("日期", "date");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private final String chinese;
    private final String english;

    Blank(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    private static Optional<Blank> of(String name) {
        String stripped = name.strip();
        return Stream.of(values())
                .filter(each -> each.chinese.equals(stripped) || each.english.equalsIgnoreCase(stripped))
                .findFirst();
    }

    /** @throws BusinessRuleException on the field {@code body} when something is in braces that there is not, or braces do not close */
    public static void check(String text) {
        Matcher matcher = BRACES.matcher(text);
        while (matcher.find()) {
            if (of(matcher.group(1)).isEmpty()) {
                throw BusinessRuleException.onField("body", "knowledge.error.blank", matcher.group());
            }
        }
        String rest = BRACES.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw BusinessRuleException.onField("body", "knowledge.error.braces");
        }
    }

    /** @return the text with what is known filled in; a blank that nothing is known for stays, for whoever writes to see */
    public static String fill(String text, Map<Blank, String> known) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found.group(1)).map(known::get).orElse(found.group())));
    }

    /** @return the blank as it is written in Chinese, in braces */
    public String inChinese() {
        return "{" + chinese + "}";
    }

    /** @return the blank as it is written in English, in braces */
    public String inEnglish() {
        return "{" + english + "}";
    }
}
