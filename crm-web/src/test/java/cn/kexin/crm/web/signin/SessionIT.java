package cn.kexin.crm.web.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.kexin.crm.domain.organisation.LockOut;
import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import cn.kexin.crm.web.testing.Server;
import cn.kexin.crm.web.testing.SignInPage;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions end: by time, by the wish of the person, and cannot be begun by guessing. */
class SessionIT extends BrowserTest {

    private static final Pattern SIGN_IN_PAGE = Pattern.compile(".*/sign-in\\.xhtml.*");

    @Test
    void anEndedSessionLosesNothingTypedIntoAForm() {
        signIn("sales");
        page.navigate(url("/customer/edit.xhtml"));
        Form form = Form.on(page, "form")
                .type("region", "涪陵")
                .choose("kind", "个人")
                .pick("ownerPerson", "songtao")
                .tick("core")
                .type("shortName", "老周");
        expireSession();
        form.press("save");
        signInAgain();

        assertThat(page).hasURL(Pattern.compile(".*/customer/edit\\.xhtml"));
        assertThat(form.input("region")).hasValue("涪陵");
        assertThat(form.input("shortName")).hasValue("老周");
        assertThat(form.input("kind_label")).hasText("个人");
        assertThat(form.input("ownerPerson_input")).hasValue("宋涛");
        assertThat(form.input("core_input")).isChecked();
        assertThat(notes()).containsText("已恢复您上次未保存的内容");
        Accessibility.check(page);
        form.type("name", "周国强").press("save");
        assertThat(page.locator("h1")).hasText("周国强");
        assertThat(page.locator("main")).containsText("宋涛");
        page.navigate(url("/customer/edit.xhtml"));
        assertThat(form.input("region")).hasValue("");
        assertThat(notes()).isHidden();
    }

    @Test
    void anEndedSessionLosesNothingTypedIntoADialog() {
        signIn("sales");
        page.navigate(url("/customer/list.xhtml?view=mine"));
        page.locator("[id$=rows_data] a").first().click();
        page.locator("[id='begin:log']").click();
        Form touch = Form.on(page, "touchForm").type("summary", "谈到二期扩建").type("nextStep", "寄样本");
        expireSession();
        touch.press("save");
        signInAgain();
        assertThat(notes()).containsText("重新打开该窗口即可继续");

        page.locator("[id='begin:log']").click();

        assertThat(touch.input("summary")).hasValue("谈到二期扩建");
        assertThat(touch.input("nextStep")).hasValue("寄样本");
        touch.press("save");
        assertThat(page.locator(".timeline")).containsText("谈到二期扩建");
        assertThat(notes()).isHidden();
    }

    @Test
    void whatSomebodyElseTypedIsNotShownToTheNextPerson() {
        signIn("sales");
        page.navigate(url("/customer/edit.xhtml"));
        Form form = Form.on(page, "form").type("name", "只给我看的客户");
        expireSession();
        form.press("save");
        page.waitForURL(SIGN_IN_PAGE);

        signIn("service");
        page.navigate(url("/customer/edit.xhtml"));

        assertThat(form.input("name")).hasValue("");
        assertThat(notes()).isHidden();
    }

    @Test
    void leavingAFormAsksFirstAndCancellingItDoesNot() {
        signIn("sales");
        page.navigate(url("/customer/edit.xhtml"));
        Form form = Form.on(page, "form").type("name", "写了一半");
        int[] asked = new int[1];
        page.onDialog(dialog -> {
            asked[0]++;
            dialog.dismiss();
        });

        page.locator("#nav a[href$='/work/list.xhtml']").click();
        assertThat(form.input("name")).hasValue("写了一半");
        assertEquals(1, asked[0]);
        page.locator("a.leave").click();

        assertThat(page).hasURL(Pattern.compile(".*/customer/list\\.xhtml.*"));
        assertEquals(1, asked[0]);
    }

    @Test
    void aSessionAboutToEndMayBeKeptAndOneThatEndedIsNotTakenForAlive() {
        signIn("sales");
        page.navigate(url("/customer/edit.xhtml"));
        Form.on(page, "form").type("name", "谈了很久的客户");
        beIdleForAlmostTheWholeSession();
        Locator warning = page.locator("#session-ending");
        assertThat(warning).isVisible();
        Accessibility.check(page);
        warning.getByRole(AriaRole.BUTTON).click();
        assertThat(warning).isHidden();

        expireSession();
        beIdleForAlmostTheWholeSession();
        warning.getByRole(AriaRole.BUTTON).click();

        Locator ended = page.locator("#session-ended");
        assertThat(ended).isVisible();
        ended.getByRole(AriaRole.BUTTON).click();
        signInAgain();
        assertThat(Form.on(page, "form").input("name")).hasValue("谈了很久的客户");
    }

    private void beIdleForAlmostTheWholeSession() {
        page.evaluate("localStorage.setItem('kexin.activity', String(Date.now() - 29 * 60 * 1000))");
    }

    @Test
    void aFormThatLacksThePagesNonceIsRefusedAndNoFailure() {
        page.navigate(url("/sign-in.xhtml"));
        String state =
                page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();

        APIResponse answer = page.request()
                .post(
                        url("/sign-in.xhtml"),
                        RequestOptions.create()
                                .setForm(FormData.create().set("form", "form").set("jakarta.faces.ViewState", state)));

        assertEquals(400, answer.status());
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowsersSessionAtItsNextRequest() {
        signIn("luolin");
        Page other = otherBrowser();
        signIn(other, "luolin", Server.PASSWORD);
        page.navigate(url("/profile/view.xhtml"));
        Accessibility.check(page);

        page.locator("[id='sessions:everywhere']").click();
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(page).hasURL(SIGN_IN_PAGE);

        other.navigate(url("/customer/list.xhtml"));
        assertThat(other).hasURL(SIGN_IN_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xuming", "nobody-has-this-name"})
    void tooManyWrongPasswordsLockANameOutWhetherItExistsOrNot(String name) {
        SignInPage signIn = SignInPage.open(page);
        for (int i = 0; i <= LockOut.FREE_ATTEMPTS; i++) {
            signIn = SignInPage.open(page).signIn(name, "wrong-password");
            assertThat(signIn.errors()).containsText("用户名或密码不正确");
        }

        SignInPage.open(page).signIn(name, Server.PASSWORD);

        assertThat(signIn.errors()).containsText("密码错误次数过多");
        Accessibility.check(page);
    }

    private void signInAgain() {
        page.waitForURL(SIGN_IN_PAGE);
        Form.on(page, "form")
                .type("username", "sales")
                .type("password", Server.PASSWORD)
                .press("submit");
        page.locator("#nav").waitFor();
    }

    private Locator notes() {
        return page.locator(".draft-note");
    }
}
