package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Texts in the language of the person who is looking. */
@RequestScoped
public class Texts {

    @Inject
    private Bundles bundles;

    @Inject
    private Ui ui;

    /** @return the text of a key, its placeholders filled with values in the locale's form */
    public String of(String key, Object... arguments) {
        return bundles.text(locale(), key, shown(arguments));
    }

    /** @return the text of a refusal */
    public String of(BusinessRuleException refusal) {
        Object[] arguments = refusal.getArguments().toArray();
        if (refusal instanceof NotFoundException && arguments.length > 0) {
            arguments[0] = of("common.type." + arguments[0]);
        }
        return of(refusal.getKey(), arguments);
    }

    /** @return what people call an enum's constant, by the key {@code EnumName.VALUE}; empty for null */
    public String label(Enum<?> constant) {
        return constant == null ? "" : of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** @return what a violated constraint says; our own texts before the validator's */
    public String of(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        String key = template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
        if (!bundles.has(key)) {
            return violation.getMessage();
        }
        String text = of(key);
        for (Map.Entry<String, Object> attribute :
                violation.getConstraintDescriptor().getAttributes().entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }

    public Locale locale() {
        return ui.getLocale();
    }

    private Object[] shown(Object[] arguments) {
        return Arrays.stream(arguments).map(this::shown).toArray();
    }

    private Object shown(Object argument) {
        if (argument instanceof Enum<?> constant) {
            return label(constant);
        }
        if (argument instanceof LocalName name) {
            return name.in(locale());
        }
        if (argument instanceof Instant instant) {
            return Formats.at(instant);
        }
        if (argument instanceof LocalDate date) {
            return Formats.date(date);
        }
        return argument;
    }
}
