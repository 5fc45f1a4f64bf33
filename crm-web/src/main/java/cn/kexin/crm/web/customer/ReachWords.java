package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.ReachHistory;
import cn.kexin.crm.web.audit.AddedFields;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of the history that tell how somebody is reached, in the reader's words. */
@ApplicationScoped
public class ReachWords implements AddedFields {

    private static final Pattern LINE = Pattern.compile(
            "([A-Z_]+)(" + ReachHistory.BETWEEN + ReachHistory.PRIMARY + ")?" + ReachHistory.BETWEEN + "(.+)");

    private static final Map<String, String> KINDS =
            Map.of("phones", "PhoneKind.", "emails", "EmailKind.", "addresses", "AddressKind.");

    @Inject
    private Texts texts;

    @Override
    public String label(String field) {
        return null;
    }

    @Override
    public String value(String field, String stored) {
        String kinds = KINDS.get(field.substring(field.lastIndexOf('.') + 1));
        if (kinds == null || !stored.lines().allMatch(line -> LINE.matcher(line).matches())) {
            return null;
        }
        return stored.lines()
                .map(line -> words(line, kinds))
                .collect(Collectors.joining(texts.of("customer.history.semicolon")));
    }

    private String words(String line, String kinds) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        String[] content = parts.group(3).split(ReachHistory.BETWEEN, 2);
        List<String> further = new ArrayList<>(List.of(texts.of(kinds + parts.group(1))));
        if (parts.group(2) != null) {
            further.add(texts.of("customer.reach.main"));
        }
        if (content.length > 1) {
            further.add(content[1]);
        }
        return texts.of("customer.history.line", content[0], String.join(texts.of("list.bulk.comma"), further));
    }
}
