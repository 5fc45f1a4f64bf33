package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.web.shared.Bundles;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Custom fields as targets of a mapping, beside the product's own. */
@RequestScoped
public class CustomTargets {

    @EJB
    private CustomFieldFacade facade;

    /** Fields of files that hold one of our constants. */
    private static final Map<String, Enum<?>[]> CONSTANTS = Map.of(
            "kind", CustomerKind.values(),
            "valueClass", ValueClass.values(),
            "relationshipStage", RelationshipStage.values(),
            "status", CustomerStatus.values(),
            "paymentTerms", PaymentTerms.values());

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Inject
    private Texts texts;

    @Inject
    private Bundles bundles;

    private final List<FieldRow> fields = new ArrayList<>();

    @PostConstruct
    void read() {
        for (FieldSubject subject : FieldSubject.values()) {
            fields.addAll(facade.list(subject));
        }
    }

    /** @return all fields that a file of the kind may have */
    List<ImportField> fields(ImportKind kind) {
        FieldSubject subject = kind == ImportKind.CONTACTS ? FieldSubject.CONTACT : FieldSubject.CUSTOMER;
        return Stream.concat(
                        ImportFields.of(kind).stream(),
                        fields.stream()
                                .filter(field -> field.subject() == subject && !field.retired())
                                .flatMap(field -> ImportFields.find(kind, ImportFields.CUSTOM + field.code()).stream()))
                .toList();
    }

    /** @return what people call a field of a file */
    String label(String name) {
        return name.startsWith(ImportFields.CUSTOM)
                ? texts.of("exchange.customField", custom(name.substring(ImportFields.CUSTOM.length())))
                : texts.of("exchange.field." + name);
    }

    /** @return the field that is called like the column, by its name or as people call it in either language; null for none */
    String named(ImportKind kind, String header) {
        String wanted = comparable(header);
        return fields(kind).stream()
                .map(ImportField::name)
                .filter(name -> comparable(name).equals(wanted) || words(name).anyMatch(wanted::equals))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param samples some of what stands in the field's column
     * @return our constants by what people call them in either language, where the column says it so; empty otherwise
     */
    Map<String, String> values(String name, List<String> samples) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Enum<?> constant : CONSTANTS.getOrDefault(name, new Enum<?>[0])) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            LANGUAGES.forEach(language -> values.put(bundles.text(language, key), constant.name()));
        }
        boolean inWords = samples.stream().anyMatch(values::containsKey);
        values.values().stream().distinct().toList().forEach(constant -> values.put(constant, constant));
        return inWords ? values : Map.of();
    }

    private Stream<String> words(String name) {
        if (name.startsWith(ImportFields.CUSTOM)) {
            return fields.stream()
                    .filter(field -> name.equals(ImportFields.CUSTOM + field.code()))
                    .flatMap(field -> LANGUAGES.stream().map(field.name()::in))
                    .map(CustomTargets::comparable);
        }
        return Stream.of("exchange.field.", "customer.", "exchange.headers.")
                .map(prefix -> prefix + name)
                .filter(bundles::has)
                .flatMap(key -> LANGUAGES.stream().map(language -> bundles.text(language, key)))
                .flatMap(words -> Stream.of(words.split(",")))
                .map(CustomTargets::comparable);
    }

    private static String comparable(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-*:：]", "");
    }

    private String custom(String code) {
        return fields.stream()
                .filter(field -> field.code().equals(code))
                .map(field -> Formats.name(field.name()))
                .findFirst()
                .orElse(code);
    }
}
