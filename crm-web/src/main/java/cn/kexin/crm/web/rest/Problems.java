package cn.kexin.crm.web.rest;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.web.shared.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes problems in the language of {@code Accept-Language}: Chinese or English, Chinese when it names neither. */
@ApplicationScoped
public class Problems {

    private static final String TYPE = "urn:kexin-crm:problem:";

    @Inject
    private Bundles bundles;

    /** @return the first language asked for that we speak */
    public static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.SIMPLIFIED_CHINESE
                : Collections.list(request.getLocales()).stream()
                        .filter(locale -> List.of("zh", "en").contains(locale.getLanguage()))
                        .map(locale -> locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                        .findFirst()
                        .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    Problem of(Refusal refusal, Locale locale) {
        List<Problem.FieldError> errors = refusal.faults().stream()
                .map(fault -> new Problem.FieldError(fault.field(), text(fault.text(), locale), fault.line()))
                .toList();
        return problem(refusal.status(), refusal.detail(), null, errors, refusal.more(), locale);
    }

    /** A rule's refusal: of one field's value (422) or of the whole (the given status). */
    Problem of(int status, BusinessRuleException refusal, Locale locale) {
        Object[] arguments = refusal.getArguments().toArray();
        if (refusal instanceof NotFoundException && arguments.length > 0) {
            arguments[0] = bundles.text(locale, "common.type." + arguments[0]);
        }
        Refusal.Text detail = new Refusal.Text(refusal.getKey(), List.of(arguments));
        List<Problem.FieldError> errors = refusal.getField() == null
                ? List.of()
                : List.of(new Problem.FieldError(refusal.getField(), text(detail, locale), null));
        return problem(status, detail, null, errors, Map.of(), locale);
    }

    Problem of(Iterable<? extends ConstraintViolation<?>> violations, Locale locale) {
        List<Problem.FieldError> errors = new java.util.ArrayList<>();
        violations.forEach(one -> errors.add(
                new Problem.FieldError(Violations.field(one), Violations.message(one, bundles, locale), null)));
        Refusal.Text detail = new Refusal.Text("rest.error.values", List.of());
        return problem(400, detail, null, errors, Map.of(), locale);
    }

    /** A failure of ours; the instance is all that goes out of it. */
    Problem failure(String instance, Locale locale) {
        Refusal.Text detail = new Refusal.Text("rest.error.failure", List.of(instance));
        return problem(500, detail, "urn:uuid:" + instance, List.of(), Map.of(), locale);
    }

    private Problem problem(
            int status,
            Refusal.Text detail,
            String instance,
            List<Problem.FieldError> errors,
            Map<String, Object> more,
            Locale locale) {
        String title = bundles.text(locale, "rest.problem." + status);
        return new Problem(TYPE + detail.key(), title, status, text(detail, locale), instance, errors, more);
    }

    private String text(Refusal.Text text, Locale locale) {
        return bundles.text(
                locale,
                text.key(),
                text.arguments().stream().map(one -> shown(one, locale)).toArray());
    }

    private Object shown(Object argument, Locale locale) {
        if (argument instanceof Enum<?> constant) {
            String name = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return bundles.text(locale, name);
        }
        if (argument instanceof LocalName name) {
            return name.in(locale);
        }
        return argument instanceof Object[] several ? Arrays.toString(several) : argument;
    }
}
