package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Answers inputs that complete units and people while somebody types. */
@Named
@RequestScoped
public class Directory {

    private static final int HITS = 20;

    @EJB
    private DirectoryFacade directory;

    public List<Ref> units(String text) {
        return directory.units(text, HITS);
    }

    /** @return codes of the units whose code or name holds the text */
    public List<String> unitCodes(String text) {
        return units(text).stream().map(Ref::code).toList();
    }

    public List<DirectoryEntry> people(String text) {
        return directory.people(text, null, HITS);
    }
}
