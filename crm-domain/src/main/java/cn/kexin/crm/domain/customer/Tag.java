package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;

/** 标签: a word of the whole company for customers that have something in common. Retired, it stays where it is but is not given any more. */
@Entity
@Table(name = "tag")
public class Tag extends BaseEntity {

    @Column(nullable = false, length = 40)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private TagColour colour;

    @Column(nullable = false)
    private boolean active = true;

    protected Tag() {}

    public Tag(String name, TagColour colour) {
        call(name, colour);
    }

    public void call(String newName, TagColour newColour) {
        name = newName.strip();
        colour = Objects.requireNonNull(newColour);
    }

    public void retire() {
        active = false;
    }

    public void bringBack() {
        active = true;
    }

    public String getName() {
        return name;
    }

    public TagColour getColour() {
        return colour;
    }

    public boolean isActive() {
        return active;
    }
}
