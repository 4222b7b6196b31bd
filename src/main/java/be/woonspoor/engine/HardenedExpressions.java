package be.woonspoor.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What an expression may reach, in a model, a query or a stored filter: variables, the functions of
 * the engine such as {@code currentUser()}, a delegate or listener of ours by its name, the
 * business key of an execution, and {@code terms.due(…)}. There is no way to any other property or
 * method, so none to reflection (CVE-2026-109432). By default the engine would offer every bean and
 * method.
 */
@Component
final class HardenedExpressions extends AbstractProcessEnginePlugin {

  private final ApplicationContext beans;

  HardenedExpressions(ApplicationContext beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new AllowListed(beans));
  }

  private static final class AllowListed extends JuelExpressionManager {

    private final ApplicationContext beans;

    AllowListed(ApplicationContext beans) {
      this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
      var resolver = new CompositeELResolver();
      resolver.add(new VariableScopeElResolver());
      resolver.add(new VariableContextElResolver());
      resolver.add(new AllowList(beans));
      return resolver;
    }
  }

  /** Resolves the names that are allowed, and stops at everything else. */
  private static final class AllowList extends ELResolver {

    private static final String OURS = "be.woonspoor.";
    private static final String TERMS = "terms";
    private static final Map<String, Set<String>> METHODS = Map.of(TERMS, Set.of("due"));
    private static final Set<String> KEYS = Set.of("businessKey", "processBusinessKey");

    private final ApplicationContext beans;

    AllowList(ApplicationContext beans) {
      this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      if (base == null && property instanceof String name) {
        if (isUsable(name)) {
          context.setPropertyResolved(true);
          return beans.getBean(name);
        }
        return null;
      }
      if (base instanceof DelegateExecution execution
          && property instanceof String name
          && KEYS.contains(name)) {
        context.setPropertyResolved(true);
        return execution.getProcessBusinessKey();
      }
      throw new ELException("an expression may not read the property " + property);
    }

    private boolean isUsable(String name) {
      if (!beans.containsBean(name)) {
        return false;
      }
      var type = beans.getType(name);
      return type != null
          && type.getName().startsWith(OURS)
          && (METHODS.containsKey(name)
              || JavaDelegate.class.isAssignableFrom(type)
              || ExecutionListener.class.isAssignableFrom(type)
              || TaskListener.class.isAssignableFrom(type));
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      for (var allowed : METHODS.entrySet()) {
        if (allowed.getValue().contains(String.valueOf(method))
            && beans.containsBean(allowed.getKey())
            && beans.getBean(allowed.getKey()) == base) {
          return call(context, base, String.valueOf(method), arguments);
        }
      }
      throw new ELException("an expression may not call " + method);
    }

    private static Object call(ELContext context, Object bean, String name, Object[] arguments) {
      for (var method : bean.getClass().getMethods()) {
        if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
          try {
            var result = method.invoke(bean, arguments);
            context.setPropertyResolved(true);
            return result;
          } catch (ReflectiveOperationException e) {
            throw new ELException("the call of " + name + " failed", e);
          }
        }
      }
      throw new ELException("there is no " + name + " for these arguments");
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
      if (types.length != arguments.length) {
        return false;
      }
      for (int i = 0; i < types.length; i++) {
        if (arguments[i] != null && !types[i].isInstance(arguments[i])) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw new ELException("an expression may not write");
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }
  }
}
