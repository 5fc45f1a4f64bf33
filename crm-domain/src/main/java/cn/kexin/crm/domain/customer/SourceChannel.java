package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.LocalName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * 来源渠道: a way in which customers come to the company. Customers hold its name, which is for ever; what people call it may
 * change. One that came in from outside is not confirmed until somebody has looked at it; a retired one is not offered.
 */
@Entity
@Table(name = "source_channel")
public class SourceChannel extends BaseEntity {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_LABEL = 60;

    @Column(nullable = false, length = LONGEST_NAME, updatable = false)
    private String name;

    @Column(name = "label_zh", nullable = false, length = LONGEST_LABEL)
    private String labelZh;

    @Column(name = "label_en", nullable = false, length = LONGEST_LABEL)
    private String labelEn;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean retired;

    @Column(nullable = false)
    private boolean confirmed;

    protected SourceChannel() {}

    private SourceChannel(String name, LocalName label, int place, boolean confirmed) {
        this.name = name.strip();
        this.confirmed = confirmed;
        call(label, place);
    }

    /** One that the administrator enters. */
    public static SourceChannel entered(LocalName label, int place) {
        String zh = label.zh().strip();
        return new SourceChannel(zh.substring(0, Math.min(LONGEST_NAME, zh.length())), label, place, true);
    }

    /** One that came in with a customer from outside. */
    public static SourceChannel cameIn(String name, int place) {
        return new SourceChannel(name, new LocalName(name, name), place, false);
    }

    public void call(LocalName label, int newPlace) {
        labelZh = label.zh().strip();
        labelEn = label.en().strip();
        place = newPlace;
    }

    /** Somebody has looked at it. */
    public void confirm() {
        confirmed = true;
    }

    public void retire() {
        retired = true;
    }

    public void bringBack() {
        retired = false;
    }

    /** @return whether somebody means this channel by that text: its name or one of its labels */
    public boolean isMeantBy(String text) {
        return name.equalsIgnoreCase(text) || getLabel().is(text);
    }

    public String getName() {
        return name;
    }

    public LocalName getLabel() {
        return new LocalName(labelZh, labelEn);
    }

    public int getPlace() {
        return place;
    }

    public boolean isRetired() {
        return retired;
    }

    public boolean isConfirmed() {
        return confirmed;
    }
}
