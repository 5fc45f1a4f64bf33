package cn.kexin.crm.web.rest;

import cn.kexin.crm.web.shared.Bundles;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.Map;

/** Reads what Bean Validation found in the words of the interface: member paths, and texts of our bundles. */
final class Violations {

    private Violations() {}

    /** The path below the command record; the record's own name is no part of the body. */
    static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                append(path, node);
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    private static void append(StringBuilder path, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            path.append(path.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    /** Our own text for the constraint when there is one, otherwise the validator's in the default language. */
    static String message(ConstraintViolation<?> violation, Bundles bundles, Locale locale) {
        String template = violation.getMessageTemplate();
        String key = template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
        if (!bundles.has(key)) {
            return violation.getMessage();
        }
        String text = bundles.text(locale, key);
        for (Map.Entry<String, Object> attribute :
                violation.getConstraintDescriptor().getAttributes().entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }
}
