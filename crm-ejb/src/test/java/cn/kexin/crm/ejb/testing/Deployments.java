package cn.kexin.crm.ejb.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Builds the WAR that the tests run in: the modules and libraries as the product ships them, and the test classes. */
public final class Deployments {

    private Deployments() {}

    /** @return the archive for a deployment that starts on an empty database */
    public static WebArchive war() {
        TestDatabase.reset();
        WebArchive war = ShrinkWrap.create(WebArchive.class, "crm-it.war")
                .addAsLibrary(new File(System.getProperty("crm.it.archive")))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        for (File library : new File(System.getProperty("crm.it.libraries")).listFiles()) {
            war.addAsLibrary(library);
        }
        return war.merge(testClasses(), "WEB-INF/classes", Filters.exclude("/META-INF/.*"));
    }

    private static GenericArchive testClasses() {
        try {
            Path folder = Path.of(Deployments.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ShrinkWrap.create(GenericArchive.class)
                    .as(ExplodedImporter.class)
                    .importDirectory(folder.toFile())
                    .as(GenericArchive.class);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
