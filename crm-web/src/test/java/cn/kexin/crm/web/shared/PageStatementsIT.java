package cn.kexin.crm.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.PageWalk;
import cn.kexin.crm.web.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page of the product costs more than a few statements, whoever looks and whatever there is. */
class PageStatementsIT {

    private static final int MOST = 12;

    private static final Pattern CUSTOMER = Pattern.compile("/customer/(view\\.xhtml\\?id=\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"customer_dept", "sales", "dept_head", "admin"})
    void noPageThatALinkLeadsToCostsMore(String person) {
        Map<String, Integer> statements = new PageWalk(new Visitor(person)).from("/index.xhtml");

        Map<String, Integer> tooMany = new TreeMap<>(statements);
        tooMany.values().removeIf(count -> count <= MOST);
        assertThat(tooMany).isEmpty();
        assertThat(statements).hasSizeGreaterThan(10);
    }

    /** The first visit writes down what was shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview",
                "contacts",
                "profile",
                "facts",
                "projects",
                "mail",
                "consent",
                "documents",
                "history",
                "warranty"
            })
    void noTabOfACustomerCostsMoreAtTheFirstVisit(String tab) {
        for (String person : List.of("sales", "customer_dept", "functional")) {
            Visitor visitor = new Visitor(person);
            List<String> customers = CUSTOMER.matcher(visitor.open("/customer/list.xhtml?view=all&f=core.is:yes")
                            .body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .limit(3)
                    .toList();
            assertThat(customers).as("core customers that %s sees", person).isNotEmpty();
            for (String customer : customers) {
                assertThat(Visitor.statements(visitor.open("/customer/" + customer + "&tab=" + tab)))
                        .as("%s opens %s of %s", person, tab, customer)
                        .isLessThanOrEqualTo(MOST);
            }
        }
    }

    @Test
    void aLongListOfCustomersCostsTheSameForThoseWhoSeeAPartOfThem() {
        Visitor branch = new Visitor("sales");

        assertThat(Visitor.statements(branch.open("/customer/list.xhtml?view=all")))
                .isBetween(1, MOST);
    }
}
