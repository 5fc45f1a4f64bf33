package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** One line of a scheme: which measure counts, from where to where, and how much. */
@Entity
@Table(name = "assessment_indicator")
public class Indicator extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scheme_id")
    private Scheme scheme;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 40)
    private String measure;

    @Embedded
    private Scale scale;

    protected Indicator() {}

    Indicator(Scheme scheme, int position, String measure, Scale scale) {
        this.scheme = scheme;
        this.position = position;
        this.measure = Objects.requireNonNull(measure);
        this.scale = Objects.requireNonNull(scale);
    }

    public int getPosition() {
        return position;
    }

    /** @return the measure's code */
    public String getMeasure() {
        return measure;
    }

    public Scale getScale() {
        return scale;
    }
}
