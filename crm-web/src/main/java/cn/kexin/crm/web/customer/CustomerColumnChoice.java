package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Which columns the customer list shows; number and name always. */
@Named
@RequestScoped
public class CustomerColumnChoice {

    private static final List<String> OFFERED = List.of(
            "region",
            "industry",
            "phone",
            "valueClass",
            "relationshipStage",
            "status",
            "ownerUnit",
            "ownerPerson",
            "lastContactAt",
            "openCases",
            "createdAt",
            "updatedAt");

    private static final String DEFAULT = "region,valueClass,ownerUnit,ownerPerson,lastContactAt,openCases";

    @Inject
    private CustomerList list;

    private List<String> chosen;

    public List<String> getOffered() {
        return OFFERED;
    }

    public List<String> getChosen() {
        if (chosen == null) {
            String said = list.getQuery().getColumns();
            List<String> named = List.of((said == null ? DEFAULT : said).split(","));
            chosen = OFFERED.stream().filter(named::contains).toList();
        }
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    public boolean shows(String column) {
        return getChosen().contains(column);
    }

    /** Shows the chosen columns, under an address of its own. */
    public void apply() throws IOException {
        String said = String.join(",", OFFERED.stream().filter(chosen::contains).toList());
        list.getQuery().setColumns(said.equals(DEFAULT) ? null : said);
        list.apply();
    }
}
