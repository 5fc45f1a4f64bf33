package cn.kexin.crm.web.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Server;
import cn.kexin.crm.web.testing.SignInPage;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSignsInAndFindsAHomePageWithoutBarriers(Role role) {
        signIn(role.name().toLowerCase(Locale.ROOT));

        assertThat(page.locator("main h1")).isVisible();
        Accessibility.check(page);
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartIsWrong() {
        SignInPage signIn = SignInPage.open(page).signIn("sales", "not-the-password");

        assertThat(signIn.errors()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
    }

    @Test
    void aPageAskedForBeforeSigningInIsNotShown() {
        page.navigate(url("/index.xhtml"));

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        assertFalse(page.locator("#nav").isVisible());
    }

    @Test
    void theSessionGetsANewNumberAtSignIn() {
        SignInPage signIn = SignInPage.open(page);
        String before = sessionCookie().value;
        signIn.signIn("service", Server.PASSWORD).waitForHome();

        assertNotEquals(before, sessionCookie().value);
    }

    @Test
    void ourStylesAndScriptsNameTheirContentInTheirAddresses() {
        SignInPage.open(page);

        assertThat(page.locator("link[href*='kexin.css']")).hasAttribute("href", Pattern.compile(".*[?&]v=[0-9a-f]+"));
        assertThat(page.locator("script[src*='drafts.js']")).hasAttribute("src", Pattern.compile(".*[?&]v=[0-9a-f]+"));
    }

    @Test
    void theSignInFormHasNoBarriers() {
        SignInPage.open(page);

        Accessibility.check(page);
    }

    @Test
    void otherSitesCannotSendTheSessionAlong() {
        SignInPage.open(page);

        assertEquals(SameSiteAttribute.LAX, sessionCookie().sameSite);
        assertTrue(sessionCookie().httpOnly);
    }

    private Cookie sessionCookie() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
