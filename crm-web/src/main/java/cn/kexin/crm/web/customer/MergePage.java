package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeCommand;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeSide;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Customers to be merged side by side: which one stays, and field by field whose fact is to stand. */
@Named
@ViewScoped
public class MergePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is chosen, by the names of the form, in the order of the page. */
    private static final List<String> FIELDS = List.of(
            "name",
            "shortName",
            "kind",
            "creditCode",
            "phones",
            "emails",
            "addresses",
            "region",
            "industry",
            "industryCode",
            "source",
            "parentId",
            "dealerId",
            "ownerUnit",
            "ownerPerson",
            "valueClass",
            "core",
            "relationshipStage",
            "creditGrade",
            "status");

    @EJB
    private MergeFacade merges;

    @EJB
    private CustomFieldFacade customFields;

    @Inject
    private Industries industries;

    @Inject
    private Messages messages;

    private String ids;
    private List<MergeSide> sides = List.of();
    private List<MergeField> fields = List.of();
    private int winner;

    public void load() {
        sides = merges.compare(Arrays.stream(ids.split(",", MergeFacade.MOST + 1))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList());
        choose();
    }

    /** Begins anew with the facts of the customer that is to stay. */
    public void choose() {
        List<CustomerForm> forms = forms();
        fields = Stream.concat(FIELDS.stream(), further(forms).stream())
                .map(name -> new MergeField(name, forms, winner))
                .toList();
    }

    /** Terms of trade as far as the person reads them of all, and custom fields. */
    private List<String> further(List<CustomerForm> forms) {
        List<String> names = new ArrayList<>();
        if (forms.stream().allMatch(form -> form.getTerms() != null)) {
            names.addAll(TermsForm.FIELDS);
        }
        names.addAll(forms.get(winner).getCustomFields().members());
        return names;
    }

    private List<CustomerForm> forms() {
        List<FieldRow> custom = customFields.list(FieldSubject.CUSTOMER);
        return sides.stream()
                .map(side -> CustomerForm.of(
                        side.row(), industries.find(side.row().industryCode()).orElse(null), custom))
                .toList();
    }

    /** @return the page of the customer that stays, or null when somebody changed one of them meanwhile */
    public String merge() {
        CustomerForm merged = forms().get(winner);
        List<CustomerForm> forms = forms();
        fields.forEach(field -> merged.take(field.getName(), forms.get(field.getChosen())));
        long stays = sides.get(winner).row().id();
        List<Long> losers = new ArrayList<>();
        Map<Long, Long> versions = new HashMap<>();
        for (MergeSide side : sides) {
            versions.put(side.row().id(), side.row().version());
            if (side.row().id() != stays) {
                losers.add(side.row().id());
            }
        }
        try {
            merges.merge(new MergeCommand(stays, losers, versions, merged.toCommand()));
        } catch (StaleVersionException e) {
            load();
            messages.refuse("matching.merge.changed");
            return null;
        }
        messages.done("matching.merge.done");
        return "/customer/view?faces-redirect=true&tab=history&id=" + stays;
    }

    /** @return the customers' ids, separated by commas */
    public String getIds() {
        return ids;
    }

    public void setIds(String ids) {
        this.ids = ids;
    }

    public List<MergeSide> getSides() {
        return sides;
    }

    /** @return the fields in which they differ */
    public List<MergeField> getDiffering() {
        return fields.stream().filter(MergeField::isDiffering).toList();
    }

    /** @return the fields in which all say the same */
    public List<MergeField> getAgreeing() {
        return fields.stream().filter(field -> !field.isDiffering()).toList();
    }

    /** @return which customer stays, counted from 0 */
    public int getWinner() {
        return winner;
    }

    public void setWinner(int winner) {
        this.winner = winner;
    }
}
