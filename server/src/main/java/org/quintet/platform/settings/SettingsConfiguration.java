package org.quintet.platform.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** The one place that reads settings, and tells at start what it read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ServerSettings.class,
    DatabaseSettings.class,
    MailSettings.class,
    PaymentSettings.class,
    AdminSettings.class,
    PasswordSettings.class
})
class SettingsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SettingsConfiguration.class);

    SettingsConfiguration(
            ServerSettings server,
            DatabaseSettings database,
            MailSettings mail,
            PaymentSettings payments,
            AdminSettings admin,
            PasswordSettings passwords) {
        log.info("Settings: {}", server);
        log.info("Settings: {}", database.embedded() ? "DatabaseSettings[embedded]" : database);
        log.info("Settings: {}", mail.delivers() ? mail : "MailSettings[mails stay in the database]");
        log.info("Settings: {}", payments);
        log.info("Settings: {}", admin);
        log.info("Settings: {}", passwords);
    }

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, Secret> secretConverter() {
        return new SecretConverter();
    }

    /** A class, not a lambda: the framework reads the type arguments. */
    private static final class SecretConverter implements Converter<String, Secret> {
        @Override
        public Secret convert(String value) {
            return new Secret(value);
        }
    }
}
