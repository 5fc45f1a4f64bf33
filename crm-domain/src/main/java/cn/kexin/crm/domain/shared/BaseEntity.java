package cn.kexin.crm.domain.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;

/**
 * Identity and optimistic lock of every root. Ids come from one sequence, so an id is unique across all tables and
 * "type + id" references never collide.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @SequenceGenerator(name = "crm_seq", sequenceName = "crm_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @Version
    private long version;

    /** @return the id, or null before the entity is first stored */
    public Long getId() {
        return id;
    }

    /** @return the version an edit must be based on */
    public long getVersion() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof BaseEntity that
                        && getClass() == that.getClass()
                        && id != null
                        && Objects.equals(id, that.id);
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
