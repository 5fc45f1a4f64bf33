package cn.kexin.crm.domain.mail;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with placeholders in double braces, such as <code>{{customer.name}}</code>. */
public final class TemplateText {

    private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

    private TemplateText() {}

    /**
     * @param field where it was typed, for the refusal
     * @throws BusinessRuleException when it has a placeholder that there is not, or braces that do not close
     */
    public static void check(String field, String text) {
        Matcher matcher = BRACES.matcher(text);
        while (matcher.find()) {
            if (Placeholder.of(matcher.group(1)).isEmpty()) {
                throw BusinessRuleException.onField(field, "mail.error.placeholder", matcher.group());
            }
        }
        String rest = BRACES.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw BusinessRuleException.onField(field, "mail.error.braces");
        }
    }

    /** @return the text with all placeholders filled; those without a value are left empty */
    public static String fill(String text, Map<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(each -> values.getOrDefault(each, ""))
                        .orElse(found.group())));
    }
}
