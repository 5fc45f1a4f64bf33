package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the address of the customer list says: quick view, filters and columns. */
public class CustomerQuery implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Days without a touch after which the quick view calls a customer quiet. */
    static final int QUIET_DAYS = 30;

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    private String view;
    private String text;
    private ValueClass valueClass;
    private CustomerStatus status;
    private String region;
    private String unit;
    private String person;
    private String creditCode;
    private String division;
    private String industry;
    private Long parent;
    private Long dealer;
    private String columns;
    private List<String> tags = new ArrayList<>();
    private boolean everyTag;

    /** Lets a parameter that is no such constant count as not given. */
    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    CustomerFilter filter() {
        return new CustomerFilter(
                text,
                null,
                "gold".equals(view) ? ValueClass.GOLD : valueClass,
                "core".equals(view) ? Boolean.TRUE : null,
                status,
                region,
                unit,
                person,
                "mine".equals(view),
                "pool".equals(view),
                "quiet".equals(view) ? QUIET_DAYS : null,
                new CustomerFilter.Further(creditCode, division, industry, null, parent, dealer, tags, everyTag));
    }

    /** @return the address's query with another quick view, without page */
    public String withView(String other) {
        return write(other, columns);
    }

    /** @return the address's query */
    public String write() {
        return write(view, columns);
    }

    private String write(String shownView, String shownColumns) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("view", shownView);
        parameters.put("q", text);
        parameters.put("valueClass", valueClass);
        parameters.put("status", status);
        parameters.put("region", region);
        parameters.put("unit", unit);
        parameters.put("person", person);
        parameters.put("creditCode", creditCode);
        parameters.put("division", division);
        parameters.put("industry", industry);
        parameters.put("parent", parent);
        parameters.put("dealer", dealer);
        parameters.put("tags", String.join(",", tags));
        parameters.put("everyTag", everyTag ? "true" : null);
        parameters.put("columns", shownColumns);
        return parameters.entrySet().stream()
                .filter(each ->
                        each.getValue() != null && !each.getValue().toString().isBlank())
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @return whether anything but the quick view restricts the list */
    public boolean isNarrowed() {
        return !tags.isEmpty()
                || Stream.of(
                                text,
                                valueClass,
                                status,
                                region,
                                unit,
                                person,
                                creditCode,
                                division,
                                industry,
                                parent,
                                dealer)
                        .anyMatch(Objects::nonNull);
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.substring(0, Math.min(100, text.length()));
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    public void setValueClass(ValueClass valueClass) {
        this.valueClass = valueClass;
    }

    public String getValueClassName() {
        return valueClass == null ? null : valueClass.name();
    }

    public void setValueClassName(String name) {
        valueClass = constant(ValueClass.class, name);
    }

    public CustomerStatus getStatus() {
        return status;
    }

    public void setStatus(CustomerStatus status) {
        this.status = status;
    }

    public String getStatusName() {
        return status == null ? null : status.name();
    }

    public void setStatusName(String name) {
        status = constant(CustomerStatus.class, name);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = blank(creditCode) || creditCode.length() > 40 ? null : creditCode.strip();
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division == null || !division.matches("\\d{2,6}") ? null : division;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry == null || !industry.matches("[A-T]|\\d{2}") ? null : industry;
    }

    /** @return id of the customer whose subsidiaries are shown, or null */
    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    /** @return id of the dealer whose end users are shown, or null */
    public Long getDealer() {
        return dealer;
    }

    public void setDealer(Long dealer) {
        this.dealer = dealer;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** @return whether the phone is among the columns */
    boolean showsPhone() {
        return columns != null && List.of(columns.split(",")).contains("phone");
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags == null ? new ArrayList<>() : new ArrayList<>(tags);
    }

    /** @return the names of tags with commas between them, as the address has them */
    public String getTagNames() {
        return String.join(",", tags);
    }

    public void setTagNames(String names) {
        tags = new ArrayList<>();
        if (names != null) {
            Stream.of(names.split(","))
                    .filter(name -> !name.isBlank() && name.length() <= LONGEST_TAG)
                    .limit(MOST_TAGS)
                    .forEach(tags::add);
        }
    }

    /** @return whether it takes all of the tags; otherwise one is enough */
    public boolean isEveryTag() {
        return everyTag;
    }

    public void setEveryTag(boolean everyTag) {
        this.everyTag = everyTag;
    }

    public String getColumns() {
        return columns;
    }

    public void setColumns(String columns) {
        this.columns = columns;
    }
}
