package uk.co.pharmacyiq.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.work.UseCases;

/** Wires the web layer: templates, static files, the guard before every route. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<UseCases> useCases;
    private final ObjectProvider<Pages> pages;

    SiteConfiguration(ObjectProvider<UseCases> useCases, ObjectProvider<Pages> pages) {
        this.useCases = useCases;
        this.pages = pages;
    }

    /** Templates were compiled with the classes; their package is ours, so that page records can stay hidden. */
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "uk.co.pharmacyiq");
    }

    /** Header and body limits that no property of Spring's names. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limits() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setMaxParameterCount(5_000);
            connector.setMaxPostSize(1 << 20);
            connector.setProperty("maxHeaderCount", "60");
            connector.setProperty("rejectIllegalHeader", "true");
        });
    }

    /** Text is sent as text: a number or a truth in its place is a mistake of whoever sends it. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return builder -> builder.withCoercionConfig(LogicalType.Textual, text -> {
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ShareGuard(pages.getObject())).order(-200);
        registry.addInterceptor(new RouteGuard(useCases.getObject())).order(-100);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/{name:htmx\\.min\\.js}")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
