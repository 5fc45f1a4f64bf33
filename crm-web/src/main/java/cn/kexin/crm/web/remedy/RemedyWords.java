package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.remedy.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The tones in which states of records of causes are shown. */
@Named
@ApplicationScoped
public class RemedyWords {

    /** @param state may be null */
    public String tone(RemedyState state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case CAUSE_FOUND -> "warn";
            case ACTIONS_OPEN, ACTIONS_DONE -> "on";
            case EFFECTIVE -> "ok";
            case NOT_NEEDED -> "pause";
        };
    }

    public String toneOf(CheckResult result) {
        return switch (result) {
            case EFFECTIVE -> "ok";
            case PARTLY -> "warn";
            case NOT_EFFECTIVE -> "bad";
        };
    }
}
