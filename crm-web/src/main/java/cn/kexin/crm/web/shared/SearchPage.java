package cn.kexin.crm.web.shared;

import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One field that searches everything the person may see, feature by feature. */
@Named
@RequestScoped
public class SearchPage {

    private static final int HITS_PER_TYPE = 10;
    private static final int HITS_OF_ONE_TYPE = 50;
    private static final int SUGGESTIONS_PER_TYPE = 5;
    private static final int LONGEST = 100;

    /** Types with a list of their own in which the rest is shown. */
    private static final Set<String> LISTED = Set.of("customer", "case");

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Inject
    private HttpServletRequest request;

    private String text;
    private String type;
    private List<Group> groups = List.of();

    /** Asks every feature, or the one of the type chosen; to be called once per request. */
    public void search() {
        ask(type == null || type.isBlank() ? HITS_PER_TYPE : HITS_OF_ONE_TYPE);
    }

    /** Asks every feature for its few best hits; to be called once per request. */
    public void suggest() {
        ask(SUGGESTIONS_PER_TYPE);
    }

    private void ask(int hits) {
        if (text == null || text.isBlank()) {
            return;
        }
        String asked = text.strip();
        String shortened = asked.substring(0, Math.min(LONGEST, asked.length()));
        groups = sources.stream()
                .filter(source -> type == null || type.isBlank() || type.equals(source.type()))
                .sorted(Comparator.comparingInt(SearchSource::place))
                .map(source -> new Group(source.type(), source.search(shortened, hits), hits))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** @return how many hits there are in all groups */
    public int getCount() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    /** @return by what the hit was found, with the text that its title does not show */
    public String reason(SearchHit hit) {
        String by = Formats.label(hit.foundBy());
        boolean told = hit.matched() != null;
        return told ? Formats.text("common.search.reason", by, hit.matched()) : by;
    }

    /** @return the address of all results */
    public String getAllPath() {
        String asked = text == null ? "" : text.strip();
        return request.getContextPath() + "/search.xhtml?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    /**
     * The hits of one feature.
     *
     * @param asked how many were asked for
     */
    public record Group(String type, List<SearchHit> hits, int asked) {

        /** @return the message key of the group's heading */
        public String key() {
            return "common.type." + type;
        }

        /** @return whether the feature may have found more than is shown */
        public boolean isFull() {
            return hits.size() == asked;
        }

        /** @return whether the rest stands in a list */
        public boolean isListed() {
            return LISTED.contains(type);
        }

        /** @return the feature's view page, by the rule that its folder is named like the type, or the customer's */
        public String path(SearchHit hit) {
            return hit.customerId() == null
                    ? "/" + type + "/view.xhtml?id=" + hit.id()
                    : "/customer/view.xhtml?id=" + hit.customerId();
        }
    }
}
