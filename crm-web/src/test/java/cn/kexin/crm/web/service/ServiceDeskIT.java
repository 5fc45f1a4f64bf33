package cn.kexin.crm.web.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Visitor;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceDeskIT extends BrowserTest {

    private static final int MOST_STATEMENTS = 12;
    private static final String WATERWORKS = "重庆两江新区水务集团有限公司";

    private Locator touches() {
        return page.locator("ul.touches");
    }

    @Test
    void aCallerIsFoundByKeyboardAndAnsweredAtOnce() {
        signIn("service");
        page.navigate(url("/service/desk.xhtml"));
        Accessibility.check(page);
        assertThat(page.locator("#desk")).isFocused();
        page.keyboard().type("XR-2026-00415");
        assertThat(page.locator("#desk-suggestions [role=option]")).containsText(WATERWORKS);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator(".desk-customer h2")).hasText(WATERWORKS);
        assertThat(page.locator("ul.answers")).containsText("“到货”已于");
        Accessibility.check(page);
        page.keyboard().press("Alt+2");
        assertThat(touches()).containsText("询问到货：水质在线监测系统");

        page.keyboard().press("Alt+n");
        assertThat(page.locator("[id='form:customerId_input']")).hasValue(WATERWORKS);
    }

    @Test
    void anAnswerBecomesAMatterSettledAtTheFirstContact() {
        signIn("service");
        page.navigate(url("/service/desk.xhtml?q=" + Visitor.encoded(WATERWORKS)));
        assertThat(page.locator(".desk-customer h2")).hasText(WATERWORKS);
        Locator payment = page.locator("ul.answers li").filter(new Locator.FilterOptions().setHasText("合同金额"));
        payment.locator("summary").click();
        payment.getByText("记为办结事项").click();

        Locator owed = page.locator(".cols.desk table").first();
        assertThat(owed).containsText("询问付款：水质在线监测系统");
        owed.getByText("询问付款：水质在线监测系统").first().click();
        assertThat(page.locator(".timeline")).containsText("合同金额");
        assertThat(page.locator(".path .NOW")).containsText("已解决");
    }

    @Test
    void whatNobodyIsFoundForIsSaidAndHelped() {
        signIn("service");
        page.navigate(url("/service/desk.xhtml?q=XYZ-NOBODY-9"));

        assertThat(page.locator(".empty")).containsText("没有找到“XYZ-NOBODY-9”");
        Accessibility.check(page);
    }

    @Test
    void oneLookTakesAFewStatementsAtTheFirstVisitToo() {
        for (String person : List.of("customer_dept", "service", "functional", "sales")) {
            var page = new Visitor(person).open("/service/desk.xhtml?q=" + Visitor.encoded(WATERWORKS));
            assertThat(page.body()).contains("desk-customer");
            assertThat(Visitor.statements(page)).as(person).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }
}
