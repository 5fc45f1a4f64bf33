package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** 进展通报: how often the customer of an open case hears how it stands, and by which way they are told. */
@Embeddable
public class WordCadence implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No word is promised. */
    public static final WordCadence NONE = new WordCadence(null, null);

    @Column(name = "word_minutes", updatable = false)
    private Integer everyMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "word_channel", length = 20, updatable = false)
    private Channel channel;

    protected WordCadence() {}

    /**
     * @param everyMinutes working minutes from one word to the next; null for none
     * @param channel the way that the customers prefer; null for any
     */
    public WordCadence(Integer everyMinutes, Channel channel) {
        this.everyMinutes = everyMinutes;
        this.channel = channel;
    }

    /** @throws BusinessRuleException on the field that does not fit */
    void requireFitting(int longestMinutes) {
        if (everyMinutes != null && (everyMinutes <= 0 || everyMinutes > longestMinutes)) {
            throw BusinessRuleException.onField("wordMinutes", "policy.error.minutes", longestMinutes);
        }
        if (everyMinutes == null && channel != null) {
            throw BusinessRuleException.onField("wordMinutes", "policy.error.wordMissing");
        }
    }

    /** @return working minutes from one word to the next, or null for none */
    public Integer getEveryMinutes() {
        return everyMinutes;
    }

    /** @return null for any */
    public Channel getChannel() {
        return channel;
    }
}
