package cn.kexin.crm.web.reference;

import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.web.shared.Ui;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Divisions and industries in the reader's language, and the answers to inputs that complete them. All from memory. */
@Named("reference")
@RequestScoped
public class ReferenceNames {

    private static final int HITS = 15;

    @Inject
    private Divisions divisions;

    @Inject
    private Industries industries;

    @Inject
    private Ui ui;

    public List<Division> completeDivision(String text) {
        return text == null || text.isBlank() ? divisions.below(null) : divisions.suggest(text, HITS);
    }

    public List<Industry> completeIndustry(String text) {
        return text == null || text.isBlank() ? industries.all() : industries.suggest(text, HITS);
    }

    public List<Division> below(String code) {
        return divisions.below(code);
    }

    public String name(Division division) {
        return division == null ? "" : division.nameIn(ui.getLocale());
    }

    public String path(Division division) {
        return division == null ? "" : division.pathIn(ui.getLocale());
    }

    /** @return the whole name of the division of that code; empty for none */
    public String divisionPath(String code) {
        return divisions.find(code).map(this::path).orElse("");
    }

    /** @return code and name, as lists of the standard write it */
    public String label(Industry industry) {
        return industry == null ? "" : industry.code() + " " + industry.nameIn(ui.getLocale());
    }

    /** @return code and name of the industry of that code; empty for none */
    public String industryLabel(String code) {
        return industries.find(code).map(this::label).orElse("");
    }
}
