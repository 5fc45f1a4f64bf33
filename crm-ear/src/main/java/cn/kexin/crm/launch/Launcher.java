package cn.kexin.crm.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/**
 * Starts the product on this machine: checks what can be checked before, starts Payara Micro in this process, and says
 * where to go and how to sign in. Ends with status 1, after one line, when it cannot.
 *
 * <p>Takes the WAR's path as its argument and the system properties {@code crm.port}, {@code crm.data}, {@code crm.demo},
 * {@code crm.demo.password} and {@code crm.admin.password}, or the like-named environment variables.
 */
public final class Launcher {

    private static final String CONTEXT_ROOT = "crm";
    private static final String SETTINGS = "configs.config.server-config.";

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            start(Path.of(arguments[0]));
        } catch (CannotStartException e) {
            System.err.println(Messages.get(e.getKey(), e.getArguments()));
            // The server may have threads running by now.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(Path war) {
        Settings settings = Settings.read();
        DataFolder folder = DataFolder.open(settings.data());
        FileLock lock = folder.lock();
        settings.checkPortIsFree();
        SignIns signIns = SignIns.prepare(settings.demo());
        System.out.println(Messages.get("starting", folder.path(), folder.log()));
        long begin = System.nanoTime();
        PayaraMicroRuntime server = boot(settings, folder, war);
        if (!server.getDeployedApplicationNames().contains(CONTEXT_ROOT) || !lock.isValid()) {
            throw new CannotStartException("error.application", folder.log());
        }
        long seconds = Math.round((System.nanoTime() - begin) / 1e9);
        System.out.println(Messages.get("ready", settings.address(), seconds));
        System.out.println(signIns.describe());
        System.out.println(Messages.get("stop"));
    }

    private static PayaraMicroRuntime boot(Settings settings, DataFolder folder, Path war) {
        System.setProperty("crm.data", folder.path().toString());
        System.setProperty("crm.demo", String.valueOf(settings.demo()));
        try {
            PayaraMicro server = PayaraMicro.getInstance();
            server.setPreBootHandler(command -> {
                command.run("set", SETTINGS + "phone-home-runtime-configuration.enabled=false");
                // With one node there is nobody to copy sessions to; writing them out would be half the work of a page.
                command.run("set", SETTINGS + "availability-service.availability-enabled=false");
            });
            return server.setRootDir(folder.serverFolder().toFile())
                    .setLogPropertiesFile(folder.writeLogSettings().toFile())
                    .setNoCluster(true)
                    .setHttpPort(settings.port())
                    .setPrintLogo(false)
                    .addDeploymentFile(war.toFile())
                    .bootStrap();
        } catch (BootstrapException | IllegalStateException e) {
            throw new CannotStartException("error.application", folder.log());
        }
    }
}
