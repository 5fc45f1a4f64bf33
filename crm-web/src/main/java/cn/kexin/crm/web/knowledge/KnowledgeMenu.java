package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to what the company knows: for everybody. */
@ApplicationScoped
public class KnowledgeMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.navigation(64, "knowledge", "/knowledge/list.xhtml", "pi-book"));
    }
}
