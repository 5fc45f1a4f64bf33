package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.ProcessCheck.Flaw;
import java.util.ArrayList;
import java.util.List;

/**
 * Says why cases could not go on by themselves along the ways that are to be taken so. Such a way leads forwards, so that
 * no case goes round in a loop, and begins where something has to be done, so that none rushes through.
 */
final class AutomaticWays {

    private final ProcessModel model;
    private final List<Flaw> flaws = new ArrayList<>();

    AutomaticWays(ProcessModel model) {
        this.model = model;
    }

    List<Flaw> flaws() {
        model.transitions().stream().filter(Transition::automatic).forEach(this::check);
        model.stages().stream()
                .filter(stage -> model.transitionsFrom(stage.code()).stream()
                                .filter(Transition::automatic)
                                .count()
                        > 1)
                .forEach(stage -> flaw("automaticTwice", stage.code()));
        return flaws;
    }

    private void check(Transition way) {
        Stage from = model.stage(way.from());
        String subject = way.from() + " → " + way.to();
        if (!model.isForward(way.from(), way.to())) {
            flaw("automaticLoop", subject);
        }
        if (way.noteRequired() || way.confirms()) {
            flaw("automaticNeedsPerson", subject);
        }
        if (from.kind() == StageKind.WAITING || from.duties().stream().noneMatch(Duty::mandatory)) {
            flaw("automaticAtOnce", from.code());
        }
    }

    private void flaw(String what, String subject) {
        flaws.add(new Flaw("casework.definition." + what, subject, subject));
    }
}
