package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.TagColour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How tags look. */
@Named
@ApplicationScoped
public class TagWords {

    /** @return the tone of a chip */
    public String tone(TagColour colour) {
        return switch (colour) {
            case GREY -> "";
            case BLUE -> "on";
            case GREEN -> "ok";
            case AMBER -> "warn";
            case RED -> "bad";
            case GOLD -> "gold";
        };
    }
}
