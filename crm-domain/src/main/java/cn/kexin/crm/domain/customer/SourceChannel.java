package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 来源渠道: one of the usual ways in which customers come to the company. Offered, not demanded: other text may be typed. */
@Entity
@Table(name = "source_channel")
public class SourceChannel extends BaseEntity {

    @Column(nullable = false, length = 40, updatable = false)
    private String name;

    @Column(nullable = false)
    private int place;

    protected SourceChannel() {}

    /** @param place where it stands in the list */
    public SourceChannel(String name, int place) {
        this.name = name.strip();
        this.place = place;
    }

    public String getName() {
        return name;
    }

    public int getPlace() {
        return place;
    }
}
