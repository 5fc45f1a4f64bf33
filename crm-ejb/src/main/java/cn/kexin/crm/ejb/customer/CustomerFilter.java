package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.ValueClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which customers a list shows; what is null or false does not restrict.
 *
 * @param text any part of name, pinyin, initials, phone or number; words separated by blanks must all be found
 * @param core true for core customers only, false for all others
 * @param region the region exactly as written
 * @param ownerUnit code of a unit
 * @param ownerPerson a sign-in name
 * @param mine only those the caller, or somebody the caller acts for, looks after
 * @param unassigned only those in a unit's pool, without a person
 * @param quietDays only those without a touch in that many days
 * @param further conditions that are rarer; null for none
 */
public record CustomerFilter(
        @Size(max = 100) String text,
        CustomerKind kind,
        ValueClass valueClass,
        Boolean core,
        CustomerStatus status,
        @Size(max = 80) String region,
        @Size(max = 40) String ownerUnit,
        @Size(max = 60) String ownerPerson,
        boolean mine,
        boolean unassigned,
        @PositiveOrZero Integer quietDays,
        @Valid Further further) {

    public CustomerFilter {
        further = further == null ? Further.NONE : further;
    }

    /** Without the further conditions. */
    public CustomerFilter(
            String text,
            CustomerKind kind,
            ValueClass valueClass,
            Boolean core,
            CustomerStatus status,
            String region,
            String ownerUnit,
            String ownerPerson,
            boolean mine,
            boolean unassigned,
            Integer quietDays) {
        this(
                text,
                kind,
                valueClass,
                core,
                status,
                region,
                ownerUnit,
                ownerPerson,
                mine,
                unassigned,
                quietDays,
                Further.NONE);
    }

    /**
     * Conditions that are rarer; null does not restrict.
     *
     * @param creditCode the unified social credit code, however it is typed
     * @param division code of a province, city or county in which one of the addresses lies
     * @param industry code of a section or division of GB/T 4754-2017; a section with all its divisions
     * @param source the source channel exactly as written
     * @param parentId only the subsidiaries of that customer
     * @param dealerId only those who buy through that customer
     * @param tags names of tags of which one is enough
     * @param everyTag whether it takes all of them
     * @param customFields conditions on custom fields, all of which must hold
     */
    public record Further(
            @Size(max = 40) String creditCode,
            @Size(max = 6) String division,
            @Size(max = 2) String industry,
            @Size(max = 40) String source,
            Long parentId,
            Long dealerId,
            @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
            boolean everyTag,
            @Size(max = 50) List<@NotNull @Valid FieldCondition> customFields) {

        public Further {
            tags = tags == null ? List.of() : List.copyOf(tags);
            customFields = customFields == null ? List.of() : List.copyOf(customFields);
        }

        /** Without conditions on custom fields. */
        public Further(
                String creditCode,
                String division,
                String industry,
                String source,
                Long parentId,
                Long dealerId,
                List<String> tags,
                boolean everyTag) {
            this(creditCode, division, industry, source, parentId, dealerId, tags, everyTag, List.of());
        }

        /** Without tags. */
        public Further(
                String creditCode, String division, String industry, String source, Long parentId, Long dealerId) {
            this(creditCode, division, industry, source, parentId, dealerId, List.of(), false);
        }

        /** Restricts nothing. */
        public static final Further NONE = new Further(null, null, null, null, null, null);
    }

    /** @return a filter that lets everything through */
    public static CustomerFilter all() {
        return containing(null);
    }

    /** @return a filter by text alone */
    public static CustomerFilter containing(String text) {
        return new CustomerFilter(text, null, null, null, null, null, null, null, false, false, null);
    }
}
