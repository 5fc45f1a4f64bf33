package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.util.List;

/** Makes one of two cases of the same matter, and takes that back; both sides keep evidence of either. */
public final class CaseMerging {

    private final CustomerCase theCase;
    private final Act act;

    /** @param act on that case */
    public CaseMerging(CustomerCase theCase, Act act) {
        this.theCase = theCase;
        this.act = act;
    }

    /**
     * Both cases are the same matter: the earlier one goes on, with its clocks and all parts of both, and the later one is
     * closed without counting as resolved.
     *
     * @param other the case to merge with
     * @return what has to be kept to undo it; its survivor is the case that goes on
     * @throws BusinessRuleException when one is closed, they are one, or they belong to different customers
     */
    public CaseMerge merge(CustomerCase other) {
        if (theCase.equals(other)) {
            throw new BusinessRuleException("casework.error.tieToItself");
        }
        CaseTies.requireOpen(theCase);
        CaseTies.requireOpen(other);
        CaseTies.requireSameCustomer(theCase, other);
        boolean later = theCase.getOpenedAt().isAfter(other.getOpenedAt());
        CustomerCase survivor = later ? other : theCase;
        CustomerCase merged = later ? theCase : other;
        if (survivor.equals(merged.getParent()) || merged.equals(survivor.getParent())) {
            throw new BusinessRuleException("casework.error.mergeWithPart", merged.getNumber(), survivor.getNumber());
        }
        CaseMerge merge = new CaseMerge(merged, survivor, act.at());
        Act onMerged = act.on(merged);
        move(merge.getParts(), merged, survivor);
        survivor.log(act.on(survivor), EvidenceKind.MERGED, merged.getNumber() + " " + merged.getSubject());
        merged.log(onMerged, EvidenceKind.MERGED_INTO, survivor.getNumber());
        StageChange.merged(merged, onMerged, closing(onMerged.process()).code()).apply();
        merged.mergedInto(survivor);
        return merge;
    }

    /**
     * The case was no duplicate after all: it stands again where it stood, with its duties, its parts as far as they still
     * are the survivor's, and its clocks as if they had never been stopped, for the customer has waited all the while. What
     * became of the survivor meanwhile stays.
     *
     * @param merge by which this case was merged
     * @return the case it is taken out of
     * @throws BusinessRuleException when the merge no longer holds, is too long ago, or the survivor has been merged itself
     */
    public CustomerCase undo(CaseMerge merge) {
        CustomerCase survivor = merge.getSurvivor();
        if (!theCase.equals(merge.getMerged()) || !merge.holds()) {
            throw new BusinessRuleException("casework.error.notMerged", theCase.getNumber());
        }
        if (!merge.isUndoableAt(act.at())) {
            throw new BusinessRuleException("casework.error.unmergeTooLate", CaseMerge.UNDOABLE.toDays());
        }
        if (survivor.getMergedInto() != null) {
            throw new BusinessRuleException(
                    "casework.error.mergedSince",
                    survivor.getNumber(),
                    survivor.getMergedInto().getNumber());
        }
        standAgain(merge);
        theCase.log(act, EvidenceKind.UNMERGED_FROM, survivor.getNumber());
        Act onSurvivor = act.on(survivor);
        survivor.log(onSurvivor, EvidenceKind.UNMERGED, theCase.getNumber() + " " + theCase.getSubject());
        move(
                merge.getParts().stream()
                        .filter(part -> survivor.equals(part.getParent()))
                        .toList(),
                survivor,
                theCase);
        StepOn.ifNothingIsMissing(survivor, onSurvivor);
        return survivor;
    }

    private void standAgain(CaseMerge merge) {
        StageKind before = theCase.getStatus();
        Stage stage = act.process().stage(merge.getStage());
        theCase.backFromMerge(stage, merge.getMainStage());
        Instant stopped = merge.getMergedAt();
        theCase.getTasks().forEach(task -> task.takeBackCancel(stopped));
        new CaseClocks(theCase, act).takeBackStops(stopped, stage.kind() == StageKind.WAITING);
        theCase.refreshDue();
        CaseTies.followStage(theCase, act, before, stage.kind());
    }

    private static void move(List<CustomerCase> parts, CustomerCase from, CustomerCase to) {
        for (CustomerCase part : parts) {
            part.childOf(to);
            if (!part.getStatus().isDone()) {
                from.childDone();
                to.childOpened();
            }
        }
    }

    /** Where a matter goes that is given up, or else where all go in the end. */
    private static Stage closing(ProcessModel process) {
        List<Stage> closing = process.stages().stream()
                .filter(stage -> stage.kind() == StageKind.CLOSED)
                .toList();
        return closing.stream().filter(process::isAside).findFirst().orElse(closing.get(0));
    }
}
