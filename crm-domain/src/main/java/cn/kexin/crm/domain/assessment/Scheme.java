package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What units and people are assessed on. A revision is drafted, checked, put into force and later retired; a revision in
 * force never changes, so that a period can always say by which rules its figures became points.
 */
@Entity
@Table(name = "assessment_scheme")
public class Scheme extends BaseEntity {

    @Column(nullable = false, length = 40, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Column(name = "name_zh", nullable = false, length = 80)
    private String nameZh;

    @Column(name = "name_en", nullable = false, length = 80)
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private SchemeStatus status = SchemeStatus.DRAFT;

    @Column(name = "unit_types", nullable = false, length = 200)
    private String unitTypes = "";

    @Column(nullable = false, length = 200)
    private String roles = "";

    @Column(name = "activated_at")
    private Instant activatedAt;

    @OneToMany(mappedBy = "scheme", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    protected Scheme() {}

    public Scheme(String code, int revision, String nameZh, String nameEn) {
        this.code = Objects.requireNonNull(code);
        this.revision = revision;
        name(nameZh, nameEn);
    }

    public final void name(String zh, String en) {
        requireDraft();
        nameZh = Objects.requireNonNull(zh);
        nameEn = Objects.requireNonNull(en);
    }

    /** Says whom it assesses: units of these types, and as persons the holders of these roles. */
    public void applyTo(Collection<UnitType> types, Collection<Role> holders) {
        requireDraft();
        unitTypes = types.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        roles = holders.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public void clearIndicators() {
        requireDraft();
        indicators.clear();
    }

    public void addIndicator(String measure, Scale scale) {
        requireDraft();
        indicators.add(new Indicator(this, indicators.size() + 1, measure, scale));
    }

    /**
     * Puts the revision into force.
     *
     * @param knownMeasures codes of the measures the product offers
     * @throws BusinessRuleException with the first reason why it cannot work
     */
    public void activate(Set<String> knownMeasures, Instant now) {
        requireDraft();
        for (SchemeProblem problem : SchemeCheck.problems(this, knownMeasures)) {
            throw BusinessRuleException.onField(
                    problem.field(), problem.key(), problem.arguments().toArray());
        }
        status = SchemeStatus.ACTIVE;
        activatedAt = now;
    }

    public void retire() {
        status = SchemeStatus.RETIRED;
    }

    private void requireDraft() {
        if (status != SchemeStatus.DRAFT) {
            throw new BusinessRuleException("assessment.error.schemeInForce", code, revision);
        }
    }

    public String getCode() {
        return code;
    }

    public int getRevision() {
        return revision;
    }

    public String getNameZh() {
        return nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public SchemeStatus getStatus() {
        return status;
    }

    /** @return the types of units it assesses, possibly none */
    public Set<UnitType> getUnitTypes() {
        return parsed(unitTypes, UnitType.class);
    }

    /** @return the roles whose holders it assesses as persons, possibly none */
    public Set<Role> getRoles() {
        return parsed(roles, Role.class);
    }

    public Instant getActivatedAt() {
        return activatedAt;
    }

    /** @return the indicators in their order */
    public List<Indicator> getIndicators() {
        return Collections.unmodifiableList(indicators);
    }

    private static <E extends Enum<E>> Set<E> parsed(String names, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> values.add(Enum.valueOf(type, name)));
        return values;
    }
}
