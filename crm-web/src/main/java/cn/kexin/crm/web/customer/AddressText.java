package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.web.shared.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses in the order of the reader's language: big to small in Chinese, small to big in English. */
@Named
@ApplicationScoped
public class AddressText {

    @Inject
    private Divisions divisions;

    public String of(AddressLine line) {
        return of(line, Formats.language());
    }

    String of(AddressLine line, Locale language) {
        String division = divisions
                .find(line.divisionCode())
                .map(found -> found.pathIn(language))
                .orElse(null);
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese
                ? joined("", division, line.detail(), line.postcode() == null ? null : " " + line.postcode())
                : joined(", ", line.detail(), division, line.postcode());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(between))
                .strip();
    }
}
