package cn.kexin.crm.web.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.privacy.DataRequestView;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Requests, reports and erasures in the reader's words. */
@Named
@RequestScoped
public class PrivacyWords {

    @Inject
    private Texts texts;

    public DataRequestKind[] getKinds() {
        return DataRequestKind.values();
    }

    public DataRequestState[] getStates() {
        return DataRequestState.values();
    }

    /** @return what is asked, with the article of the law */
    public String kind(DataRequestKind kind) {
        return texts.of("privacy.kind", kind, kind.getArticle());
    }

    public String tone(DataRequestState state) {
        return switch (state) {
            case OPEN -> "on";
            case RELEASED -> "warn";
            case DONE -> "ok";
            case REFUSED -> "";
        };
    }

    public String fateTone(ErasureLine.Fate fate) {
        return switch (fate) {
            case REMOVED -> "bad";
            case MASKED -> "warn";
            case KEPT -> "";
            case AGAINST -> "bad";
        };
    }

    /** @return what was done, and with how many rows */
    public String step(DataRequestView.Step step) {
        return step.part() == null
                ? texts.label(step.kind())
                : texts.of("privacy.step.erased", texts.of("privacy.part." + step.part()), step.rows());
    }

    /** @return what something held is called: a field of the history by its own name */
    public String label(String key) {
        String history = "audit.field.";
        return key.startsWith(history)
                ? texts.of("privacy.fact.change", field(key.substring(history.length())))
                : texts.of(key);
    }

    private String field(String name) {
        String key = name.startsWith("contact.") ? "customer." + name : name;
        String text = texts.of(key);
        return text.equals(key) ? name : text;
    }

    /** @return something held, as people read it */
    public String held(Object held) {
        if (held instanceof List<?> several) {
            return several.stream().map(this::held).collect(Collectors.joining(" · "));
        }
        if (held instanceof Enum<?> constant) {
            return texts.label(constant);
        }
        return held instanceof Instant instant ? Formats.at(instant) : String.valueOf(held);
    }
}
