package cn.kexin.crm.web.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import cn.kexin.crm.web.testing.Server;
import cn.kexin.crm.web.testing.SignInPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationPagesIT extends BrowserTest {

    private static final String OWN_PASSWORD = "tram-soup-77";

    @BeforeEach
    void beTheAdministrator() {
        signIn("admin");
    }

    @Test
    void aUnitIsCreatedStaffedAndItsFirstMemberChoosesAPassword() {
        createUnit("KUNMING", "昆明办事处");
        String password = createPerson("yangfan", "杨帆", "KUNMING");
        grant("销售人员", "KUNMING");

        Page theirs = otherBrowser();
        SignInPage.open(theirs).signIn("yangfan", password);
        assertThat(theirs).hasURL(Pattern.compile(".*/profile/password\\.xhtml"));
        Accessibility.check(theirs);
        theirs.navigate(url("/customer/list.xhtml"));
        assertThat(theirs).hasURL(Pattern.compile(".*/profile/password\\.xhtml"));

        changePassword(theirs, password, "yangfan-2026");
        assertThat(theirs.locator(".error-summary")).containsText("密码不能包含您的姓名或用户名");
        changePassword(theirs, password, OWN_PASSWORD);

        theirs.locator("#nav").waitFor();
        theirs.navigate(url("/customer/list.xhtml"));
        assertThat(theirs.locator("h1")).hasText("客户");
    }

    @Test
    void whoeverLeavesHandsOverTheirCustomersAndIsGoneFromThen() {
        page.navigate(url("/organisation/people.xhtml?q=caoyang"));
        page.locator("[id$=rows_data] a").first().click();
        page.getByText("办理离职").click();
        Form.on(page, "form").pick("successor", "tangying").press("preview");
        assertThat(page.locator("[id='form:moved']")).containsText("将移交给唐颖");
        Locator customers = page.locator("[id='form:moved'] h3:has-text('客户')").first();
        String offered = customers.innerText();
        Accessibility.check(page);

        Form.on(page, "form").press("confirm");

        assertThat(page.locator("[id='form:moved'] h2")).hasText("已移交的内容");
        assertThat(customers).hasText(offered);
        Page theirs = otherBrowser();
        assertThat(SignInPage.open(theirs).signIn("caoyang", Server.PASSWORD).errors())
                .isVisible();
        page.navigate(url("/organisation/people.xhtml?left=true"));
        assertThat(page.locator("[id$=rows_data]")).containsText("caoyang");
    }

    @Test
    void whatIsRefusedStaysInItsFieldWithTheReasonBesideIt() {
        page.navigate(url("/organisation/person-edit.xhtml"));
        Form form = Form.on(page, "form")
                .type("name", "王芳")
                .type("username", "wangfang")
                .pick("unitCode", "SALES")
                .type("email", "no address");
        form.press("save");

        assertThat(page.locator(".error-summary a")).hasText("电子邮箱：不是有效的电子邮箱。");
        assertThat(form.input("email")).hasValue("no address");
        assertThat(form.input("name")).hasValue("王芳");
        Accessibility.check(page);
        page.locator(".error-summary a").click();
        assertThat(form.input("email")).isFocused();
    }

    @Test
    void aDelegationIsGivenAndEndedEarly() {
        page.navigate(url("/organisation/delegations.xhtml"));
        Form.on(page, "form")
                .pick("from", "zhuwenjing")
                .pick("to", "machao")
                .typeDate("firstDay", "2020-01-01")
                .typeDate("lastDay", "2099-12-31")
                .press("save");
        assertThat(page.locator("[id$=rows_data]")).containsText("生效中");
        Accessibility.check(page);

        page.locator("[id$=rows_data]").getByText("结束代理").click();

        assertThat(page.locator("[id$=rows_data]").getByText("结束代理")).isHidden();
    }

    private void createUnit(String code, String name) {
        page.navigate(url("/organisation/unit.xhtml"));
        Accessibility.check(page);
        Form.on(page, "form")
                .type("name", name)
                .type("code", code)
                .choose("type", "办事处")
                .pick("parent", "SALES")
                .press("save");
        assertThat(page.locator("table tbody")).containsText(name);
        Accessibility.check(page);
    }

    /** @return the first password, which the page shows once */
    private String createPerson(String username, String name, String unit) {
        page.navigate(url("/organisation/person-edit.xhtml"));
        Form.on(page, "form")
                .type("name", name)
                .type("username", username)
                .pick("unitCode", unit)
                .press("save");
        String password = page.locator(".secret").innerText();
        Accessibility.check(page);
        return password;
    }

    private void grant(String role, String unit) {
        Form.on(page, "form").choose("role", role).pick("unit", unit).press("grant");
        assertThat(page.locator("[id='roles'] table")).containsText(role);
    }

    private static void changePassword(Page page, String current, String chosen) {
        Form.on(page, "form")
                .type("current", current)
                .type("password", chosen)
                .type("again", chosen)
                .press("save");
    }
}
