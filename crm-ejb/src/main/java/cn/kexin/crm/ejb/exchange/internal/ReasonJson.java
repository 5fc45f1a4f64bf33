package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.exchange.ProblemRow.Reason;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.shared.RecordJson;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;

/** Reasons against a row as they are stored. */
final class ReasonJson {

    /** Characters of all further reasons; those that do not fit are left out. */
    private static final int LONGEST = 6000;

    private static final int LONGEST_ARGUMENT = 200;

    private ReasonJson() {}

    /** @return one a line */
    static String arguments(RowRefusal reason) {
        return String.join("\n", texts(reason));
    }

    private static List<String> texts(RowRefusal reason) {
        return reason.arguments().stream().map(String::valueOf).toList();
    }

    static Reason reason(RowRefusal refusal) {
        return new Reason(
                refusal.field(),
                refusal.key(),
                texts(refusal).stream()
                        .map(text -> text.substring(0, Math.min(LONGEST_ARGUMENT, text.length())))
                        .toList());
    }

    /** @return the further reasons as JSON; null without any */
    static String further(RowRefusal refusal) {
        List<Reason> all = refusal.further().stream().map(ReasonJson::reason).toList();
        for (int most = all.size(); most > 0; most--) {
            String written = RecordJson.write(all.subList(0, most)).toString();
            if (written.length() <= LONGEST) {
                return written;
            }
        }
        return null;
    }

    /** @return what {@link #further} wrote */
    static List<Reason> read(String further) {
        if (further == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(further))) {
            return reader.readArray().stream()
                    .map(each -> (Reason) RecordJson.parse(Reason.class, each))
                    .collect(Collectors.toList());
        }
    }
}
