package uk.co.pharmacyiq.launcher.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server's pool read its password whenever it opens a connection, so that it can be changed while it runs. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    static BeanPostProcessor passwordOfThePool(ObjectProvider<DatabaseAccess> access) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    access.ifAvailable(given -> given.giveTo(pool));
                }
                return bean;
            }
        };
    }
}
