package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of customers that can be changed of many at once; contents are texts, null for none. */
public enum BulkField {
    VALUE_CLASS(
            "valueClass",
            names(ValueClass.values()),
            customer -> customer.getValueClass().name(),
            (customer, value) -> customer.classify(ValueClass.valueOf(value), customer.isCore())),
    CORE(
            "core",
            List.of("yes", "no"),
            customer -> customer.isCore() ? "yes" : "no",
            (customer, value) -> customer.classify(customer.getValueClass(), value.equals("yes"))),
    RELATIONSHIP_STAGE(
            "relationshipStage",
            names(RelationshipStage.values()),
            customer -> customer.getRelationshipStage().name(),
            (customer, value) -> customer.reachStage(RelationshipStage.valueOf(value))),
    STATUS(
            "status",
            names(CustomerStatus.values()),
            customer -> customer.getStatus().name(),
            (customer, value) -> {
                if (CustomerStatus.valueOf(value) == CustomerStatus.ACTIVE) {
                    customer.reactivate();
                } else {
                    customer.retire();
                }
            }),
    SOURCE(
            "source",
            40,
            Customer::getSource,
            (customer, value) -> customer.place(customer.getRegion(), customer.getIndustry(), value)),
    REGION(
            "region",
            80,
            Customer::getRegion,
            (customer, value) -> customer.place(value, customer.getIndustry(), customer.getSource())),
    INDUSTRY(
            "industry",
            80,
            Customer::getIndustry,
            (customer, value) -> customer.place(customer.getRegion(), value, customer.getSource())),
    /** A section or division of GB/T 4754-2017. */
    INDUSTRY_CODE("industryCode", 2, Customer::getIndustryCode, Customer::workIn),
    /** Read and written only with the right to it. */
    CREDIT_GRADE("creditGrade", 10, Customer::getCreditGrade, Customer::gradeCredit),
    /** The division of the usual address, by its code of GB/T 2260; stands with the addresses. */
    DIVISION("division", 6),
    /** A custom field, of which the change says the code; stands with the fields' values. */
    CUSTOM("custom", 2000);

    private static final Pattern GRADE = Pattern.compile("[A-D]{1,3}[+-]?");

    private final String code;
    private final List<String> options;
    private final int longest;
    private final Function<Customer, String> read;
    private final BiConsumer<Customer, String> write;

    BulkField(String code, List<String> options, Function<Customer, String> read, BiConsumer<Customer, String> write) {
        this.code = code;
        this.options = options;
        this.longest = Integer.MAX_VALUE;
        this.read = read;
        this.write = write;
    }

    BulkField(String code, int longest, Function<Customer, String> read, BiConsumer<Customer, String> write) {
        this.code = code;
        this.options = List.of();
        this.longest = longest;
        this.read = read;
        this.write = write;
    }

    /** A field that stands outside of the customer's own row. */
    BulkField(String code, int longest) {
        this(
                code,
                longest,
                customer -> {
                    throw new IllegalStateException(code);
                },
                (customer, value) -> {
                    throw new IllegalStateException(code);
                });
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** @return whether it stands in the customer's own row, where {@link #of} and {@link #set} find it */
    public boolean isOwn() {
        return this != DIVISION && this != CUSTOM;
    }

    /** @return what the field holds */
    public String of(Customer customer) {
        return read.apply(customer);
    }

    /** @throws BusinessRuleException when the customer cannot be so */
    public void set(Customer customer, String value) {
        write.accept(customer, value);
    }

    /**
     * @param value null or blank for none
     * @return what the field would hold
     * @throws BusinessRuleException on the field {@code value} when it can hold no such content
     */
    public String checked(String value) {
        String given = value == null || value.isBlank() ? null : value.strip();
        boolean fits = options.isEmpty()
                ? given == null || given.length() <= longest && given.chars().noneMatch(Character::isISOControl)
                : options.contains(given);
        if (!fits
                || this == CREDIT_GRADE
                        && given != null
                        && !GRADE.matcher(given).matches()) {
            throw BusinessRuleException.onField("value", "list.error.bulkValue");
        }
        return given;
    }

    /** @return how the texts of the product call it */
    public String code() {
        return code;
    }

    /** @return what can be chosen; empty when text is typed */
    public List<String> options() {
        return options;
    }
}
