package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells what became of the ticked cases of the list: what was done is no longer ticked, of the rest it says why. */
@RequestScoped
public class CaseListResults {

    @Inject
    private CaseList list;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    /**
     * @param refusedKey message of one that was left out, with its number and the reason
     * @return ids of those that were done
     */
    List<Long> tell(List<BulkResult> results, String refusedKey) {
        results.stream()
                .filter(result -> !result.done())
                .forEach(result -> messages.refuse(
                        refusedKey,
                        number(result),
                        texts.of(result.errorKey(), result.arguments().toArray())));
        List<Long> done =
                results.stream().filter(BulkResult::done).map(BulkResult::id).toList();
        list.setSelected(list.getSelected().stream()
                .filter(line -> !done.contains(line.id()))
                .toList());
        return done;
    }

    private String number(BulkResult result) {
        return list.getSelected().stream()
                .filter(line -> line.id() == result.id())
                .map(line -> line.row().number())
                .findFirst()
                .orElse(result.number() == null ? String.valueOf(result.id()) : result.number());
    }
}
